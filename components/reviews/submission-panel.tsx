import { Section } from '@/components/layout/page'
import type { MyCohort } from '@/lib/cohorts/cohort'
import type { LearnerReview } from '@/lib/reviews/review'
import { promiseInWords } from '@/lib/reviews/when'
import { LearnerReviewState } from './learner-review-state'
import { ReviewBadge } from './review-badge'
import { ReviewRecord } from './review-record'
import { SubmitForm } from './submit-form'

type SubmissionPanelProps = {
  stepSlug: string
  /** The learner's own review of the step, or null before the first submission. */
  review: LearnerReview | null
  /** The cohorts in which the learner learns. */
  cohorts: readonly MyCohort[]
}

/** A learner's side of a review: hand work in, read the verdicts, answer, withdraw. */
export function SubmissionPanel({ stepSlug, review, cohorts }: SubmissionPanelProps) {
  return (
    <Section id="review" title="Review" aside={review ? <ReviewBadge state={review.state} /> : null}>
      {review ? <LearnerReviewState review={review} /> : null}
      <div className="mt-4">
        <HandIn stepSlug={stepSlug} review={review} cohorts={cohorts} />
      </div>
      {review ? <ReviewRecord review={review} /> : null}
    </Section>
  )
}

function HandIn({ stepSlug, review, cohorts }: SubmissionPanelProps) {
  const [first, ...others] = cohorts
  if (!first) return <NoCohort />
  if (review?.state === 'claimed' && !review.claim?.hasLapsed) return null
  // While it waits, the cohort that has it keeps it.
  const choice = review?.state === 'waiting' ? [] : cohorts
  const cohortId = cohorts.find(({ id }) => id === review?.cohort.id)?.id
  const form = <SubmitForm stepSlug={stepSlug} cohorts={choice} cohortId={cohortId} />
  if (review?.state === 'waiting' || review?.state === 'approved') {
    return (
      <details>
        <summary className="flex min-h-11 items-center font-semibold text-pine">Hand in a newer iteration</summary>
        <div className="mt-3">{form}</div>
      </details>
    )
  }
  return (
    <>
      {review ? null : (
        <p className="mb-4 max-w-prose text-muted">
          A mentor reads your work and answers in writing
          {others.length === 0 ? `, within ${promiseInWords(first.promisedHours)}` : ''}. You can hand in as often as
          you like.
        </p>
      )}
      {form}
    </>
  )
}

function NoCohort() {
  return (
    <p className="max-w-prose text-muted">
      A mentor reviews this work once you are in a cohort. A mentor or a bootcamp can give you a join link: open it,
      join, and hand your work in here. Meanwhile you can tick this step, and add evidence for it.
    </p>
  )
}
