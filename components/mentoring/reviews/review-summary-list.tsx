import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import type { ReviewSummary } from '@/lib/mentoring/reviews/review'
import { formatMoment } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/review'
import { ReviewBadge } from './review-badge'

type ReviewSummaryListProps = { reviews: readonly ReviewSummary[]; timeZone: string }

/** One learner's reviews, for a mentor. */
export function ReviewSummaryList({ reviews, timeZone }: ReviewSummaryListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {reviews.map(({ id, step, state, iteration, submittedAt }) => (
        <li key={id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <Link
              href={paths.review(id)}
              className="inline-flex min-h-11 min-w-11 items-center font-medium text-pine underline"
            >
              {step.title}
            </Link>
            <p className="text-sm text-muted">
              {words.submittedAt({ number: iteration, at: formatMoment(submittedAt, timeZone) })}
            </p>
          </div>
          <ReviewBadge state={state} />
        </li>
      ))}
    </ul>
  )
}
