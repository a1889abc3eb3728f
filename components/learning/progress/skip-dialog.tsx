'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import * as common from '@/messages/generated/foundation/common'
import * as words from '@/messages/generated/learning/skip'

const suggestions = [words.notNeeded, words.later, words.otherwise]

type SkipDialogProps = { title: string; onSkip: (reason: string) => void; onClose: () => void }

/** Asks why a step is skipped. Skipped is not done: the words say so before it happens. */
export default function SkipDialog({ title, onSkip, onClose }: SkipDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <Dialog title={words.title({ step: title })} isOpen onClose={onClose}>
      <Form
        className="space-y-4"
        onSend={() => {
          onSkip(reason.trim())
          onClose()
        }}
      >
        <p className="text-muted">{words.hint()}</p>
        <Field id="skip-reason" label={words.why()}>
          <Input
            id="skip-reason"
            required
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
