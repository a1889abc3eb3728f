'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useWithdrawReview } from '@/lib/mentoring/reviews/client'

/** Takes work back, after saying what that means. */
export function WithdrawButton({ reviewId }: { reviewId: string }) {
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending, error } = useWithdrawReview(reviewId)
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        Withdraw
      </Button>
      <Dialog title="Withdraw this work?" isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="text-muted">
          It leaves the queue. Your attempts and messages stay. Submit it again to get a new due time.
        </p>
        <ErrorLine error={error?.message} className="mt-3" />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button disabled={isPending} onClick={() => mutate(undefined, { onSuccess: () => setAsking(false) })}>
            {isPending ? 'Withdrawing it' : 'Withdraw it'}
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            Keep it in the queue
          </Button>
        </div>
      </Dialog>
    </>
  )
}
