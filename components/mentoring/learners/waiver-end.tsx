'use client'

import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useRevokeWaiver } from '@/lib/mentoring/learners/waivers/client'

type WaiverEndProps = { learnerId: string; step: { readonly id: string; readonly title: string } }

/** Ends a waiver, after saying what that means. */
export function WaiverEnd({ learnerId, step }: WaiverEndProps) {
  const { mutate, isPending, error } = useRevokeWaiver({ learnerId, stepId: step.id })
  return (
    <ConfirmButton
      label="End"
      about={`the waiver of ${step.title}`}
      look="quiet"
      title={`End the waiver of ${step.title}?`}
      confirm="End it"
      doing="Ending it"
      cancel="Keep it"
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(undefined, { onSuccess: done })}
    >
      <p>The step returns to its earlier status and no longer counts. The learner gets a notification.</p>
    </ConfirmButton>
  )
}
