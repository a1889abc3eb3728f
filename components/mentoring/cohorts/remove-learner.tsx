'use client'

import { useRemoveLearner } from '@/lib/mentoring/cohorts/client'
import { ConfirmButton } from './confirm-button'

type RemoveLearnerProps = {
  cohort: { readonly id: string; readonly name: string }
  learner: { id: string; name: string }
}

/** Takes a learner out of a cohort, after saying what that means. */
export function RemoveLearner({ cohort, learner }: RemoveLearnerProps) {
  const { mutate, isPending, error } = useRemoveLearner(cohort.id)
  return (
    <ConfirmButton
      look="quiet"
      label="Remove"
      about={learner.name}
      title={`Remove ${learner.name} from ${cohort.name}?`}
      confirm="Remove"
      doing="Removing"
      cancel="Keep"
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(learner.id, { onSuccess: done })}
    >
      <p>
        Mentors of this cohort no longer see their progress. Work without a verdict is withdrawn. They keep their
        progress, evidence and verdicts, get a notification, and can rejoin with the join link.
      </p>
    </ConfirmButton>
  )
}
