import Link from 'next/link'
import { DueTime } from '@/components/reviews/due-time'
import { ReviewBadge } from '@/components/reviews/review-badge'
import { paths } from '@/lib/paths'
import type { QueueItem } from '@/lib/reviews/review'
import { agoInWords } from '@/lib/reviews/when'

type QueueListProps = { reviews: readonly QueueItem[]; now: string }

export function QueueList({ reviews, now }: QueueListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="text-lg">
              <Link
                href={paths.review(review.id)}
                className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
              >
                {review.stepTitle}
              </Link>
            </h2>
            <p className="break-words text-muted">
              {review.learnerName}, {review.cohortName}
            </p>
            <p className="text-sm text-muted">
              Iteration {review.iteration}, handed in {agoInWords(review.submittedAt, now)}
            </p>
            {review.claimHasLapsed ? (
              <p className="text-sm">
                {review.claimedByName ?? 'A mentor'} claimed it more than half an hour ago. You can take it over.
              </p>
            ) : null}
          </div>
          <p className="text-sm">
            {review.state === 'waiting' || review.state === 'claimed' ? (
              <DueTime dueAt={review.dueAt} now={now} />
            ) : (
              <ReviewBadge state={review.state} />
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
