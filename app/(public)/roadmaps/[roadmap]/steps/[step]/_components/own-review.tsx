import { SubmissionPanel } from '@/components/mentoring/reviews/submission-panel'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { OwnStep } from './own-step'

/** A review that a mentor or the learner has something to do about. */
const isOpen = ({ review }: OwnStep): boolean =>
  review !== null && (review.turn !== 'none' || review.state === 'waiting' || review.state === 'claimed')

/** A review that is open or approved comes before the text; the form of a first submission comes after it. */
export const isReviewFirst = (own: OwnStep): boolean => isOpen(own) || own.review?.state === 'approved'

/** The learner's side of the review of a step. While it is open it has the colour of what needs attention. */
export function OwnReview({ step, own }: { step: Step; own: OwnStep }) {
  const { review, waitingTimes, cohorts } = own
  return (
    <div className={isOpen(own) ? 'border-l-4 border-ember pl-5' : undefined}>
      <SubmissionPanel stepSlug={step.slug} review={review} cohorts={cohorts} waitingTimes={waitingTimes} />
    </div>
  )
}
