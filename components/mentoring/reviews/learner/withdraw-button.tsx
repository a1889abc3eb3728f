'use client'

import { useState } from 'react'
import { Button } from '@/components/foundation/ui/button'
import { lazyPart } from '@/components/foundation/ui/lazy-part'
import * as words from '@/messages/generated/mentoring/submit-work'

const WithdrawDialog = lazyPart(() => import('./withdraw-dialog'))

/** Button that withdraws work, after explaining what that means. */
export function WithdrawButton({ reviewId }: { reviewId: string }) {
  // Null until the first use. Once closed, it stays mounted to show a refusal.
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
