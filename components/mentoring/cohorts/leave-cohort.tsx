'use client'

import { useLeaveCohort } from '@/lib/mentoring/cohorts/client'
import { ConfirmButton } from './confirm-button'

/** Leaves a cohort, after saying what that means. */
export function LeaveCohort({ cohortId, name }: { cohortId: string; name: string }) {
  const { mutate, isPending, error } = useLeaveCohort()
  return (
    <ConfirmButton
      label="Leave this cohort"
      about={name}
      title={`Leave ${name}?`}
      confirm="Leave"
      doing="Leaving"
      cancel="Stay"
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(cohortId, { onSuccess: done })}
    >
      <p>
        Its mentors no longer see your progress. Work waiting for their review and unanswered plan proposals are
        withdrawn, and agreed plans end. You keep your progress, evidence and verdicts.
      </p>
    </ConfirmButton>
  )
}
