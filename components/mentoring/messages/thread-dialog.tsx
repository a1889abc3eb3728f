'use client'

import { useState } from 'react'
import { Dialog } from '@/components/foundation/ui/dialog'
import { Field, Select } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useFormDraft } from '@/components/platform/use-form-draft'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import { useSendMessage } from '@/lib/mentoring/messages/client'
import * as words from '@/messages/generated/mentoring/compose-message'
import { ComposeForm } from './compose-form'

type ThreadDialogProps = {
  title: string
  /** A learner's id; `mentors` where a learner writes. */
  to: string
  /** Said once it is sent. */
  sent: string
  /** One or more, to choose from. */
  cohorts: readonly [SharedCohort, ...SharedCohort[]]
  isOpen: boolean
  onClose: () => void
}

/** Dialog with a message in the thread between a learner and the mentors of a cohort. */
export default function ThreadDialog({ title, to, sent, cohorts, isOpen, onClose }: ThreadDialogProps) {
  const [chosen, setChosen] = useState(cohorts[0].id)
  const { id, name } = cohorts.find((cohort) => cohort.id === chosen) ?? cohorts[0]
  const [body, updateBody] = useFormDraft(`message:${id}:${to}`, '')
  const toast = useToast()
  const { mutate, isPending, error } = useSendMessage(id, (message) => {
    // Keeps text typed while the message was being sent.
    updateBody((now) => (now.trim() === message.body ? '' : now))
    onClose()
    toast({ message: sent })
  })
  return (
    <Dialog
      title={title}
      description={<p>{words.allMentorsRead({ cohort: name })}</p>}
      isOpen={isOpen}
      onClose={onClose}
    >
      <ComposeForm
        id="new-message"
        body={body}
        isPending={isPending}
        error={error}
        onType={(typed) => updateBody(() => typed)}
        onSend={() => mutate({ to, body: body.trim() })}
        onCancel={onClose}
      >
        {cohorts.length > 1 ? (
          <Field id="message-cohort" label={words.cohort()}>
            <Select id="message-cohort" value={id} onChange={({ target }) => setChosen(target.value)}>
              {cohorts.map((cohort) => (
                <option key={cohort.id} value={cohort.id}>
                  {cohort.name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </ComposeForm>
    </Dialog>
  )
}
