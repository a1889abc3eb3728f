'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { describedBy, Field, FieldErrorLine, Select, Textarea } from '@/components/foundation/ui/field'
import { Form } from '@/components/foundation/ui/form'
import { useFormDraft } from '@/components/platform/use-form-draft'
import type { SharedCohort } from '@/lib/mentoring/learners/mentees/mentee'
import { useAddMentorNote } from '@/lib/mentoring/learners/notes/client'
import { readFormRefusal } from '@/lib/platform/delivery/refusal'
import * as words from '@/messages/generated/mentoring/mentor-notes'

type NoteComposerProps = { learnerId: string; cohorts: readonly SharedCohort[] }

/** Form for a new note. Keeps the text when sending fails, or when the mentor opens another page. */
export function NoteComposer({ learnerId, cohorts }: NoteComposerProps) {
  const [body, setBody] = useFormDraft(`mentor-note:${learnerId}`, '')
  const [cohort, setCohort] = useState(cohorts[0]?.id)
  const { mutate, isPending, error } = useAddMentorNote(learnerId)
  const { reasons, problem } = readFormRefusal(error, ['body', 'cohort'])
  // Keeps text that was written while the note was being sent.
  const isStored = (sent: string) => setBody((now) => (now === sent ? '' : now))
  return (
    <Form
      className="space-y-3"
      refused={error}
      onSend={() => mutate({ body, cohort }, { onSuccess: () => isStored(body) })}
    >
      <Field id="mentor-note" label={words.write()} hint={words.markdown()} error={reasons.body}>
        <Textarea
          {...describedBy('mentor-note', true, reasons.body)}
          aria-required
          rows={4}
          maxLength={5000}
          value={body}
          onChange={(event) => setBody(() => event.target.value)}
        />
      </Field>
      {cohorts.length > 1 ? (
        <Field id="mentor-note-cohort" label={words.forMentors()} error={reasons.cohort}>
          <Select
            {...describedBy('mentor-note-cohort', null, reasons.cohort)}
            value={cohort}
            onChange={(event) => setCohort(event.target.value)}
          >
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <FieldErrorLine id="mentor-note-form" error={problem} />
      <Button type="submit" look="secondary" isPending={isPending}>
        {isPending ? words.saving() : words.saveNote()}
      </Button>
    </Form>
  )
}
