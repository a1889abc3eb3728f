import type { LearnerReview } from '@/lib/reviews/review'
import { IterationList } from './iteration-list'
import { Thread } from './thread'
import { WithdrawButton } from './withdraw-button'

/** What a learner's review holds so far: iterations with their verdicts, and the messages. */
export function ReviewRecord({ review }: { review: LearnerReview }) {
  return (
    <>
      {review.canWithdraw ? (
        <div className="mt-4">
          <WithdrawButton reviewId={review.id} />
        </div>
      ) : null}
      <div className="mt-8">
        <IterationList iterations={review.iterations} asOf={review.asOf} />
      </div>
      <h3 className="mt-8 mb-3 text-lg">Messages</h3>
      <Thread id={review.id} messages={review.messages} asOf={review.asOf} />
    </>
  )
}
