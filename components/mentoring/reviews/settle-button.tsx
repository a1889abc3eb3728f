'use client'

import { Button } from '@/components/foundation/ui/button'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useSettle } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/thread'

/** Button that marks the thread's questions as answered. Another message reopens it. */
export function SettleButton({ reviewId }: { reviewId: string }) {
  const { mutate, isPending, error } = useSettle(reviewId)
  return (
    <>
      <Button look="secondary" isPending={isPending} onClick={() => mutate()}>
        {isPending ? words.settling() : words.settle()}
      </Button>
      <ErrorLine error={error?.message} className="w-full" />
    </>
  )
}
