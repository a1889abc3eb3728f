'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { latePart } from '@/components/foundation/ui/late-part'
import * as words from '@/messages/generated/mentoring/submit-work'

const WithdrawDialog = latePart(() => import('./withdraw-dialog'))

/** Takes work back, after saying what that means. */
export function WithdrawButton({ reviewId }: { reviewId: string }) {
  // Null until it is first wanted. Closed, it stays, with why it was refused.
  const [isAsking, setAsking] = useState<boolean | null>(null)
  return (
    <>
      <Button look="secondary" onClick={() => setAsking(true)}>
        {words.withdraw()}
      </Button>
      {isAsking === null ? null : (
        <WithdrawDialog reviewId={reviewId} isOpen={isAsking} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
