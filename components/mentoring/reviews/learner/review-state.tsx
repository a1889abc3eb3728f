import type { QueueTimes } from '@/lib/mentoring/reviews/queue/waiting-times'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { waitingTimesInWords } from '../waiting-words'
import { reviewInWords } from './review-in-words'

type ReviewStateProps = {
  review: ReviewDetail
  /** Waiting times of the review's cohort; null where they are not shown. */
  waitingTimes: QueueTimes | null
}

/** State of a review in words to its author, and while it waits how long others waited. */
export function LearnerReviewState({ review, waitingTimes }: ReviewStateProps) {
  const isWaiting = review.state === 'waiting' || review.state === 'claimed'
  const others = isWaiting && waitingTimes ? waitingTimesInWords(waitingTimes) : null
  const sentences = reviewInWords(review)
  if (sentences.length === 0) return null
  return (
    <div className="max-w-prose space-y-1">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {others ? <p className="text-sm text-muted">{others}</p> : null}
    </div>
  )
}
