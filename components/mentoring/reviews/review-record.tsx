import type { ReactNode } from 'react'
import type { LearnerReview } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { IterationList } from './iterations/iteration-list'
import { WithdrawButton } from './learner/withdraw-button'
import { Thread } from './thread'

type ReviewRecordProps = {
  review: LearnerReview
  /** What else can be done with it now. */
  actions?: ReactNode
  /** The place for the next iteration: below those that there are, so that the feedback is read first. */
  children?: ReactNode
}

/** What a learner's review holds so far: iterations with their verdicts, and the messages. */
export function ReviewRecord({ review, actions, children }: ReviewRecordProps) {
  return (
    <>
      {actions || review.canWithdraw ? (
        <div className="mt-4 flex flex-wrap gap-3">
          {actions}
          {review.canWithdraw ? <WithdrawButton reviewId={review.id} /> : null}
        </div>
      ) : null}
      <div className="mt-6">
        <IterationList {...review} />
      </div>
      {children}
      <h3 className="mt-8 mb-3 text-lg">{words.messages()}</h3>
      <Thread {...review} />
    </>
  )
}
