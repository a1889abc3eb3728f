'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import * as common from '@/messages/generated/foundation/common'
import { empty } from '@/messages/generated/foundation/fields'
import * as words from '@/messages/generated/learning/skip'

const suggestions = [words.notNeeded, words.later, words.otherwise]

type SkipDialogProps = { title: string; onSkip: (reason: string) => void; onClose: () => void }

/** Asks why a step is skipped, and states first that skipped does not count as done. */
export default function SkipDialog({ title, onSkip, onClose }: SkipDialogProps) {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Error | null>(null)
  return (
    <Dialog title={words.title({ step: title })} description={words.hint()} isOpen onClose={onClose}>
      <Form
        className="space-y-4"
        refused={refused}
        onSend={() => {
          if (reason.trim() === '') return setRefused(new Error(empty()))
          onSkip(reason.trim())
          onClose()
        }}
      >
        <Field id="skip-reason" label={words.why()} error={refused?.message}>
          <Input
            {...describedBy('skip-reason', null, refused)}
            aria-required
            maxLength={500}
            list="skip-reasons"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <datalist id="skip-reasons">
          {suggestions.map((suggestion) => (
            <option key={suggestion()} value={suggestion()} />
          ))}
        </datalist>
        <div className="flex gap-3">
          <Button type="submit">{words.submit()}</Button>
          <Button look="secondary" onClick={onClose}>
            {common.cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
