'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useSingleKey } from '@/components/ui/single-keys'
import { useClaimReview, useReleaseReview } from '@/lib/reviews/client'
import { claimInWords, type ReviewStanding } from './claim-words'
import { HandOverDialog } from './hand-over-dialog'
import { KeyHints } from './key-hints'

/** Who holds the review, and the ways to take it, give it back or hand it on. */
export function ClaimPanel({ review, savedAt }: { review: ReviewStanding; savedAt: string | null }) {
  const { id, version, canClaim, canJudge, canRelease, canHandOver, claim: held, colleagues } = review
  const [isHandingOver, setHandingOver] = useState(false)
  const claim = useClaimReview(id, version)
  const release = useReleaseReview(id)
  const error = claim.error ?? release.error
  const words = claimInWords(review, savedAt)
  useSingleKey('c', canClaim && !claim.isPending, () => claim.mutate())
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
      {words ? <p className="min-w-0 max-w-prose text-muted">{words}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        {canClaim ? (
          <Button disabled={claim.isPending} onClick={() => claim.mutate()}>
            {held ? 'Take it over' : 'Claim this review'}
          </Button>
        ) : null}
        {canHandOver && colleagues.length > 0 ? (
          <Button look="secondary" onClick={() => setHandingOver(true)}>
            Hand over
          </Button>
        ) : null}
        {canRelease ? (
          <Button look="secondary" disabled={release.isPending} onClick={() => release.mutate()}>
            Release it
          </Button>
        ) : null}
      </div>
      {error ? (
        <p role="alert" className="w-full text-sm font-medium text-ember">
          {error.message}
        </p>
      ) : null}
      {canClaim || canJudge ? <KeyHints /> : null}
      <HandOverDialog {...{ id, colleagues }} isOpen={isHandingOver} onClose={() => setHandingOver(false)} />
    </div>
  )
}
