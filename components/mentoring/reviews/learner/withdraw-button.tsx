'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useWithdrawReview } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/submit-work'

/** Takes work back, after saying what that means. */
export function WithdrawButton({ reviewId }: { reviewId: string }) {
  const [isAsking, setAsking] = useState(false)
  const { mutate, isPending, error } = useWithdrawReview(reviewId)
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {words.withdraw()}
      </Button>
      <Dialog title={words.withdrawTitle()} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p className="text-muted">{words.withdrawHint()}</p>
        <ErrorLine error={error?.message} className="mt-3" />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button disabled={isPending} onClick={() => mutate(undefined, { onSuccess: () => setAsking(false) })}>
            {isPending ? words.withdrawing() : words.withdrawConfirm()}
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            {words.keepInQueue()}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
