'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { paths } from '@/lib/foundation/paths'
import { MAX_CLAIMS } from '@/lib/mentoring/reviews/claim'
import { useClaimReview, useReleaseReview } from '@/lib/mentoring/reviews/client'
import { claimInWords, type ReviewStanding } from './claim-words'
import { HandOverDialog } from './hand-over-dialog'
import { KeyHints } from './key-hints'

type ClaimPanelProps = {
  review: ReviewStanding
  savedAt: string | null
  /** How many reviews the viewer has claimed already. */
  openClaims: number
}

/** Who holds the review, and the ways to take it, give it back or hand it on. */
export function ClaimPanel({ review, savedAt, openClaims }: ClaimPanelProps) {
  const { id, version, canClaim, canJudge, canRelease, canHandOver, claim: held, colleagues } = review
  const [isHandingOver, setHandingOver] = useState(false)
  const claim = useClaimReview(id, version)
  const release = useReleaseReview(id)
  const error = claim.error ?? release.error
  const words = claimInWords(review, savedAt)
  const isFull = openClaims >= MAX_CLAIMS
  useSingleKey('c', canClaim && !isFull && !claim.isPending, () => claim.mutate())
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
      {words ? <p className="min-w-0 max-w-prose text-muted">{words}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        {canClaim && isFull ? <NoRoom /> : null}
        {canClaim && !isFull ? (
          <Button disabled={claim.isPending} onClick={() => claim.mutate()}>
            {claim.isPending ? 'Claiming it' : held ? 'Take it over' : 'Claim this review'}
          </Button>
        ) : null}
        {canHandOver && colleagues.length > 0 ? (
          <Button look="secondary" onClick={() => setHandingOver(true)}>
            Hand over
          </Button>
        ) : null}
        {canRelease ? (
          <Button look="secondary" disabled={release.isPending} onClick={() => release.mutate()}>
            {release.isPending ? 'Releasing it' : 'Release it'}
          </Button>
        ) : null}
      </div>
      <ErrorLine error={error?.message} className="w-full" />
      {canClaim || canJudge ? <KeyHints /> : null}
      <HandOverDialog {...{ id, colleagues }} isOpen={isHandingOver} onClose={() => setHandingOver(false)} />
    </div>
  )
}

/** In place of the button, for who would be refused. */
function NoRoom() {
  return (
    <p>
      You have {MAX_CLAIMS} reviews claimed, the most you can have. Finish or release one of{' '}
      <Link href={`${paths.reviews}?state=mine`} className="text-pine underline underline-offset-4">
        yours
      </Link>
      .
    </p>
  )
}
