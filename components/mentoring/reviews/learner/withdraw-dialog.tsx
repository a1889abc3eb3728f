'use client'

import { Button } from '@/components/foundation/ui/button'
import { Dialog } from '@/components/foundation/ui/dialog'
import { ErrorLine } from '@/components/foundation/ui/field'
import { useToast } from '@/components/foundation/ui/toast'
import { useWithdrawReview } from '@/lib/mentoring/reviews/client'
import * as words from '@/messages/generated/mentoring/submit-work'

type WithdrawDialogProps = { reviewId: string; isOpen: boolean; onClose: () => void }

/** Dialog that explains the withdrawal of work, and withdraws it. */
export default function WithdrawDialog({ reviewId, isOpen, onClose }: WithdrawDialogProps) {
  const { mutate, isPending, error } = useWithdrawReview(reviewId)
  const toast = useToast()
  const onSuccess = () => {
    onClose()
    toast({ message: words.withdrawn() })
  }
  return (
    <Dialog title={words.withdrawTitle()} description={words.withdrawHint()} isOpen={isOpen} onClose={onClose}>
      <ErrorLine error={error?.message} className="mb-4" />
      <div className="flex flex-wrap gap-3">
        <Button isPending={isPending} onClick={() => mutate(undefined, { onSuccess })}>
          {isPending ? words.withdrawing() : words.withdrawConfirm()}
        </Button>
        <Button look="secondary" onClick={onClose}>
          {words.keepInQueue()}
        </Button>
      </div>
    </Dialog>
  )
}
