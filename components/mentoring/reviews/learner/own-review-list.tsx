import { Badge } from '@/components/foundation/ui/badge'
import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import { getTurnHolder, type OwnReview } from '@/lib/mentoring/reviews/submitting/own-review'
import * as words from '@/messages/generated/mentoring/own-review'
import { ReviewBadge } from '../review-badge'
import { changeInWords } from './own-review-words'

type OwnReviewListProps = {
  reviews: readonly OwnReview[]
  asOf: { readonly now: string; readonly timeZone: string }
}

/** A learner's reviews, with whose turn it is and the latest change. */
export function OwnReviewList({ reviews, asOf }: OwnReviewListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-3">
          <div className="min-w-0 flex-1 basis-72">
            <Link
              href={`${paths.step(review.step.roadmapSlug, review.step.slug)}#review`}
              className="inline-flex min-h-11 items-center font-semibold underline-offset-4 hover:underline"
            >
              {review.step.title}
            </Link>
            <p>{changeInWords(review, asOf)}</p>
            <p className="text-sm text-muted">
              {words.attempts({ count: review.iteration, cohort: review.cohortName })}
            </p>
          </div>
          <div className="flex min-h-11 items-center gap-2">
            {getTurnHolder(review) === 'you' ? <Badge tone="attention">{words.yourTurn()}</Badge> : null}
            {getTurnHolder(review) === 'mentor' ? <Badge>{words.mentorsTurn()}</Badge> : null}
            {review.state === 'changes-requested' || review.state === 'approved' ? (
              <ReviewBadge state={review.state} />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
