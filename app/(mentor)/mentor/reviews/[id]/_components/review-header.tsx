import { PageHeader } from '@/components/foundation/layout/page'
import { ButtonLink } from '@/components/foundation/ui/button'
import { Link } from '@/components/foundation/ui/link'
import { DueTime } from '@/components/mentoring/reviews/due-time'
import { ReviewBadge } from '@/components/mentoring/reviews/review-badge'
import { paths } from '@/lib/foundation/paths'
import type { QueueItem, ReviewDetail } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/app/mentor-review'

const link = 'inline-flex min-h-11 min-w-11 items-center text-pine underline underline-offset-4'

type ReviewHeaderProps = {
  review: ReviewDetail
  isLearnerVisible: boolean
  /** The review due first, offered once this one has its verdict. */
  next: QueueItem | undefined
}

/** Shows whose work it is, and its state. */
export function ReviewHeader({ review, isLearnerVisible, next }: ReviewHeaderProps) {
  const { state, step, learner, cohort, dueAt, asOf } = review
  const isOpen = state === 'waiting' || state === 'claimed'
  return (
    <>
      <PageHeader
        eyebrow={
          <Link href={paths.reviews} className={link}>
            {words.reviews()}
          </Link>
        }
        title={step.title}
      />
      <div className="mb-4 flex flex-wrap items-center gap-x-5 border-y border-rule py-1">
        {isLearnerVisible ? (
          <Link href={paths.learner(learner.id)} className={link}>
            {learner.name}
          </Link>
        ) : (
          <span>{learner.name}</span>
        )}
        <span className="text-muted">{cohort.name}</span>
        <span id="review-status" role="status" tabIndex={-1} className="rounded">
          <ReviewBadge state={state} />
        </span>
        {isOpen ? <DueTime dueAt={dueAt} now={asOf.now} /> : null}
        <Link href={paths.step(step.roadmapSlug, step.slug)} className={link}>
          {words.brief()}
        </Link>
        {next ? (
          <ButtonLink href={paths.review(next.id)} className="my-1 sm:ml-auto">
            {words.nextReview({ step: next.stepTitle, learner: next.learnerName })}
          </ButtonLink>
        ) : null}
      </div>
    </>
  )
}
