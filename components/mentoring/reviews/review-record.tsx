import type { ReactNode } from 'react'
import { Fold } from '@/components/foundation/ui/fold'
import { formatNumber } from '@/lib/foundation/messages/format'
import type { PageQuery } from '@/lib/foundation/values/page-query'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review'
import { AttemptPages } from './iterations/attempt-pages'
import { OwnAttempts } from './iterations/own-attempts'
import { WithdrawButton } from './learner/withdraw-button'
import { MESSAGES, REVIEW } from './record-sections'
import { Thread } from './thread'

type ReviewRecordProps = {
  review: ReviewDetail
  place: PageQuery
  /** Further buttons. */
  actions?: ReactNode
  /** Content after the newest verdict, for its learner. */
  onward?: ReactNode
  /** Form for the next iteration: below the present ones, so that the feedback is read first. */
  children?: ReactNode
}

/** Contents of a learner's review: iterations with their verdicts, and the messages. */
export function ReviewRecord({ review, place, actions, onward, children }: ReviewRecordProps) {
  const isOver = review.state === 'approved' && review.turn === 'none'
  return (
    <>
      {actions || review.canWithdraw ? (
        <div className="mt-4 flex flex-wrap gap-3">
          {actions}
          {review.canWithdraw ? <WithdrawButton reviewId={review.id} /> : null}
        </div>
      ) : null}
      <div className="mt-6 first:mt-0">
        <OwnAttempts {...review} {...{ place, onward }} section={REVIEW} />
        <AttemptPages {...{ review, place }} section={REVIEW} />
      </div>
      {children}
      <div id={MESSAGES} className="scroll-mt-4">
        <Fold
          className={isOver ? 'border-y border-rule' : 'mt-4 border-t border-rule'}
          startsOpen={!isOver || place.query.messagesBefore !== undefined}
          summary={
            <>
              <h3 className="inline text-lg">{words.messages()}</h3>{' '}
              <span className="text-sm text-muted tabular-nums">{formatNumber(review.messageCount)}</span>
            </>
          }
        >
          <Thread {...{ review, place }} />
        </Fold>
      </div>
    </>
  )
}
