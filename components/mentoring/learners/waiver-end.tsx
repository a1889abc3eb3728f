'use client'

import { ConfirmButton } from '@/components/mentoring/cohorts/confirm-button'
import { useRevokeWaiver } from '@/lib/mentoring/learners/waivers/client'
import * as words from '@/messages/generated/mentoring/waiver'

type WaiverEndProps = { learnerId: string; step: { readonly id: string; readonly title: string } }

/** Button that ends a waiver, after explaining what that means. */
export function WaiverEnd({ learnerId, step }: WaiverEndProps) {
  const { mutate, isPending, error } = useRevokeWaiver({ learnerId, stepId: step.id })
  return (
    <ConfirmButton
      label={words.end()}
      about={words.about({ step: step.title })}
      look="quiet"
      title={words.endTitle({ step: step.title })}
      confirm={words.endConfirm()}
      doing={words.ending()}
      cancel={words.keep()}
      isPending={isPending}
      error={error?.message}
      onConfirm={(done) => mutate(undefined, { onSuccess: done })}
    >
      <p>{words.endHint()}</p>
    </ConfirmButton>
  )
}
