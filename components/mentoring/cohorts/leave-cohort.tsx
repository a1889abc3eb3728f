'use client'

import { useLeaveCohort } from '@/lib/mentoring/cohorts/client'
import * as words from '@/messages/generated/mentoring/cohort-terms'
import { ConfirmButton } from './confirm-button'

/** Button that leaves a cohort, after explaining what that means. */
export function LeaveCohort({ cohortId, name }: { cohortId: string; name: string }) {
  const { mutate, isPending, error } = useLeaveCohort()
  return (
    <ConfirmButton
      label={words.leaveCohort()}
      about={name}
      title={words.leaveTitle({ cohort: name })}
      confirm={words.leave()}
      doing={words.leaving()}
      cancel={words.stay()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(cohortId, { onSuccess: done })}
    >
      <p>{words.leaveHint()}</p>
    </ConfirmButton>
  )
}
