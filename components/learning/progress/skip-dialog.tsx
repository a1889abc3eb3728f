'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { Field, Input } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'

const suggestions = ['Not needed for my goal', 'Later, after my first job', 'My track does this differently']

type SkipDialogProps = { title: string; onSkip: (reason: string) => void; onClose: () => void }

/** Asks why a step is skipped. Skipped is not done: the words say so before it happens. */
export default function SkipDialog({ title, onSkip, onClose }: SkipDialogProps) {
  const [reason, setReason] = useState('')
  return (
    <Dialog title={`Skip: ${title}`} isOpen onClose={onClose}>
      <Form
        className="space-y-4"
        onSend={() => {
          onSkip(reason.trim())
          onClose()
        }}
      >
        <p className="text-muted">A skipped step does not count as done. You can come back to it at any time.</p>
        <Field id="skip-reason" label="Why skip it?">
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
          {suggestions.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
        <div className="flex gap-3">
          <Button type="submit">Skip this step</Button>
          <Button look="secondary" onClick={onClose}>
            Keep it
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
