'use client'

import { Button } from '@/components/ui/button'
import { useClaimReview, useReleaseReview } from '@/lib/reviews/client'
import type { ReviewDetail } from '@/lib/reviews/review'

type ClaimButtonsProps = Pick<ReviewDetail, 'id' | 'version' | 'canClaim' | 'canRelease'>

export function ClaimButtons({ id, version, canClaim, canRelease }: ClaimButtonsProps) {
  const claim = useClaimReview(id, version)
  const release = useReleaseReview(id)
  const error = claim.error ?? release.error
  return (
    <div>
      {canClaim ? (
        <Button disabled={claim.isPending} onClick={() => claim.mutate()}>
          Claim this review
        </Button>
      ) : null}
      {canRelease ? (
        <Button look="secondary" disabled={release.isPending} onClick={() => release.mutate()}>
          Release it
        </Button>
      ) : null}
      {error ? (
        <p role="alert" className="mt-2 max-w-xs text-sm font-medium text-ember">
          {error.message}
        </p>
      ) : null}
    </div>
  )
}
