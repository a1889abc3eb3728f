'use client'

import { useRemoveLearner } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-members'
import { ConfirmButton } from './confirm-button'

type RemoveLearnerProps = {
  cohort: { readonly id: string; readonly name: string }
  learner: { id: string; name: string }
}

/** Button that removes a learner from a cohort, after explaining what that means. */
export function RemoveLearner({ cohort, learner }: RemoveLearnerProps) {
  const { mutate, isPending, error } = useRemoveLearner(cohort.id)
  return (
    <ConfirmButton
      look="quiet"
      label={words.remove()}
      about={learner.name}
      title={words.removeTitle({ name: learner.name, cohort: cohort.name })}
      confirm={words.remove()}
      doing={words.removing()}
      cancel={words.keep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(learner.id, { onSuccess: done })}
    >
      <p>{words.removeLearnerHint()}</p>
    </ConfirmButton>
  )
}
