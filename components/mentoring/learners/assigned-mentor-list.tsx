'use client'

import { ErrorLine, Field, Select } from '@/components/foundation/ui/field'
import { nameMentor } from '@/components/mentoring/reviews/claim/name-mentor'
import { useAssignMentor } from '@/lib/mentoring/cohorts/members/client'
import type { AssignedMentor } from '@/lib/mentoring/learners/mentees/assigned-mentors.data'
import * as words from '@/messages/generated/mentoring/assigned-mentor'

type AssignedMentorListProps = { learnerId: string; all: readonly AssignedMentor[] }

/** The mentor of a learner in each cohort, and for the lead of the cohort a choice of another. */
export function AssignedMentorList({ learnerId, all }: AssignedMentorListProps) {
  return (
    <ul className="space-y-4">
      {all.map((one) => (
        <li key={one.cohort.id}>
          {one.choices.length > 0 ? (
            <MentorChoice learnerId={learnerId} assigned={one} />
          ) : (
            <p>
              <span className="text-muted">{one.cohort.name}</span>
              <br />
              {one.mentor ? nameMentor(one.mentor) : words.any()}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

type MentorChoiceProps = { learnerId: string; assigned: AssignedMentor }

/** Saves the choice as it is made. While it is sent, it is shown as chosen. */
function MentorChoice({ learnerId, assigned: { cohort, mentor, choices } }: MentorChoiceProps) {
  const { mutate, isPending, variables, error } = useAssignMentor(cohort.id, learnerId)
  const chosen = isPending ? variables.mentor : (mentor?.id ?? null)
  const id = `mentor-${cohort.id}`
  return (
    <Field id={id} label={cohort.name}>
      <Select id={id} value={chosen ?? ''} onChange={({ target }) => mutate({ mentor: target.value || null })}>
        <option value="">{words.any()}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {nameMentor(one)}
          </option>
        ))}
      </Select>
      <ErrorLine error={error?.message} className="mt-2" />
    </Field>
  )
}
