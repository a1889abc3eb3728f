'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useConfirmSkill, useRevokeConfirmation } from '@/lib/mentoring/learners/confirmations/client'

type ConfirmationFormProps = {
  learnerId: string
  skill: { readonly slug: string; readonly title: string }
  /** What the mentor has said before, to be said anew. */
  note?: string
}

/** Confirms that a learner has a skill, in words that the learner reads. */
export function ConfirmationForm({ learnerId, skill, note }: ConfirmationFormProps) {
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useConfirmSkill({ learnerId, skill: skill.slug })
  const id = `confirm-${skill.slug}`
  const close = () => {
    reset()
    setOpen(false)
  }
  const save = (form: HTMLFormElement) => {
    mutate({ note: String(new FormData(form).get('note') ?? '') }, { onSuccess: close })
  }
  return (
    <>
      <Button look="quiet" className="no-print" onClick={() => setOpen(true)}>
        {note === undefined ? 'Confirm' : 'Change'}
        <span className="sr-only">{note === undefined ? ` ${skill.title}` : ` your words on ${skill.title}`}</span>
      </Button>
      <Dialog title={`Confirm: ${skill.title}`} isOpen={isOpen} onClose={close}>
        <Form className="space-y-4" onSend={save}>
          <p className="text-muted">Describe what you saw. It appears with your name on the learner’s skills page.</p>
          <Field id={id} label="What you saw" error={error?.message}>
            <Textarea
              {...describedBy(id, null, error)}
              name="note"
              required
              minLength={20}
              maxLength={500}
              rows={4}
              defaultValue={note}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" disabled={isPending}>
              {isPending ? 'Saving' : 'Confirm the skill'}
            </Button>
            <Button look="secondary" onClick={close}>
              Cancel
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

/** Takes the mentor's own confirmation back. */
export function ConfirmationRevoke({ learnerId, skill }: Omit<ConfirmationFormProps, 'note'>) {
  const { mutate, isPending, error } = useRevokeConfirmation({ learnerId, skill: skill.slug })
  return (
    <ConfirmButton
      label="Take back"
      about={`your confirmation of ${skill.title}`}
      look="quiet"
      title={`Take your confirmation of ${skill.title} back?`}
      confirm="Take it back"
      doing="Taking it back"
      cancel="Keep it"
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(undefined, { onSuccess: done })}
    >
      <p>It disappears from the learner’s skills page. You can confirm the skill again later.</p>
    </ConfirmButton>
  )
}
