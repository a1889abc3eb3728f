'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import { Link } from '@/components/foundation/ui/link'
import { Rich } from '@/components/foundation/ui/rich'
import { useSingleKey } from '@/components/foundation/ui/single-keys'
import { paths } from '@/lib/foundation/paths'
import { MAX_CLAIMS } from '@/lib/mentoring/reviews/claims/claim'
import { useClaimReview, useReleaseReview } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/claim'
import { claimInWords, type ReviewStatus } from './claim-words'
import { KeyHints } from './key-hints'

// Loaded on the first use: few reviews are handed over.
const HandOverDialog = lazyPart(() => import('./hand-over-dialog'))
const AssignDialog = lazyPart(() => import('./assign-dialog'))

type ClaimPanelProps = {
  review: ReviewStatus
  savedAt: string | null
  /** How many reviews the viewer has claimed already. */
  openClaims: number
}

/** State of a review's claim, and the buttons to claim, release or hand it over. */
export function ClaimPanel({ review, savedAt, openClaims }: ClaimPanelProps) {
  const { id, version, canClaim, canJudge, canRelease, canHandOver, claim: held, colleagues, assignable } = review
  // Null until the first use. Once closed, it stays mounted to show the result.
  const [isHandingOver, setHandingOver] = useState<boolean | null>(null)
  const [isAssigning, setAssigning] = useState<boolean | null>(null)
  const claim = useClaimReview(id, version)
  const release = useReleaseReview(id)
  const error = claim.error ?? release.error
  const standing = claimInWords(review, savedAt)
  const isFull = openClaims >= MAX_CLAIMS
  useSingleKey('c', canClaim && !isFull && !claim.isPending, () => claim.mutate())
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
      {standing ? <p className="min-w-0 max-w-prose text-muted">{standing}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        {canClaim && isFull ? <NoRoom /> : null}
        {canClaim && !isFull ? (
          <Button isPending={claim.isPending} onClick={() => claim.mutate()}>
            {(claim.isPending ? words.claiming : held ? words.takeOver : words.claim)()}
          </Button>
        ) : null}
        {canHandOver && colleagues.length > 0 ? (
          <Button look="secondary" onClick={() => setHandingOver(true)}>
            {words.handOver()}
          </Button>
        ) : null}
        {assignable.length > 0 ? (
          <Button look="secondary" onClick={() => setAssigning(true)}>
            {words.assign()}
          </Button>
        ) : null}
        {canRelease ? (
          <Button look="secondary" isPending={release.isPending} onClick={() => release.mutate()}>
            {release.isPending ? words.releasing() : words.release()}
          </Button>
        ) : null}
      </div>
      <ErrorLine error={error?.message} className="w-full" />
      {canClaim || canJudge ? <KeyHints /> : null}
      {isAssigning === null ? null : (
        <AssignDialog id={id} mentors={assignable} isOpen={isAssigning} onClose={() => setAssigning(false)} />
      )}
      {isHandingOver === null ? null : (
        <HandOverDialog {...{ id, colleagues }} isOpen={isHandingOver} onClose={() => setHandingOver(false)} />
      )}
    </div>
  )
}

/** Shown in place of the button when the viewer has too many claims. */
function NoRoom() {
  const link = (text: readonly string[]) => (
    <Link href={`${paths.reviews}?state=mine`} className="text-pine underline underline-offset-4">
      {text}
    </Link>
  )
  return (
    <p>
      <Rich text={words.full({ max: MAX_CLAIMS, link })} />
    </p>
  )
}
