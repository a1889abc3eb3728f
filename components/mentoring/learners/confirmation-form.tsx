'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { describedBy, Field, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { Rich } from '@/components/foundation/ui/rich'
import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useConfirmSkill, useRevokeConfirmation } from '@/lib/mentoring/learners/confirmations/client'
import * as words from '@/messages/generated/mentoring/confirmation'

type ConfirmationFormProps = {
  learnerId: string
  /** Slug of the skill's roadmap. */
  roadmap: string
  skill: { readonly slug: string; readonly title: string }
  /** The mentor's earlier note, to change it. */
  note?: string
}

/** Form that confirms a skill of a learner, with a note that the learner reads. */
export function ConfirmationForm({ learnerId, roadmap, skill, note }: ConfirmationFormProps) {
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useConfirmSkill({ learnerId, roadmap, skill: skill.slug })
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
        <Rich text={(note === undefined ? words.confirm : words.change)({ skill: skill.title, hidden })} />
      </Button>
      <Dialog title={words.title({ skill: skill.title })} description={words.hint()} isOpen={isOpen} onClose={close}>
        <Form className="space-y-4" refused={error} onSend={save}>
          <Field id={id} label={words.saw()} error={error?.message}>
            <Textarea
              {...describedBy(id, null, error)}
              name="note"
              aria-required
              minLength={20}
              maxLength={500}
              rows={4}
              defaultValue={note}
            />
          </Field>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" isPending={isPending}>
              {isPending ? words.saving() : words.save()}
            </Button>
            <Button look="secondary" onClick={close}>
              {words.cancel()}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}

const hidden = (text: readonly string[]) => <span className="sr-only">{text}</span>

/** Button that revokes the mentor's own confirmation. */
export function ConfirmationRevoke({ learnerId, roadmap, skill }: Omit<ConfirmationFormProps, 'note'>) {
  const { mutate, isPending, error } = useRevokeConfirmation({ learnerId, roadmap, skill: skill.slug })
  return (
    <ConfirmButton
      label={words.takeBack()}
      about={words.takeBackAbout({ skill: skill.title })}
      look="quiet"
      title={words.takeBackTitle({ skill: skill.title })}
      confirm={words.takeBackConfirm()}
      doing={words.takingBack()}
      cancel={words.keep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(undefined, { onSuccess: done })}
    >
      <p>{words.takeBackHint()}</p>
    </ConfirmButton>
  )
}
