import { AsItCame } from '@/components/foundation/ui/as-it-came'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { SubmissionPanel } from '@/components/mentoring/reviews/submission-panel'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { NextLink } from './next-link'
import type { OwnStep } from './own-step'

/** A review that a mentor or the learner has something to do about. */
const isOpen = ({ review }: OwnStep): boolean =>
  review !== null && (review.turn !== 'none' || review.state === 'waiting' || review.state === 'claimed')

/** A review that is open or approved comes before the text; the form of a first submission comes after it. */
export const isReviewFirst = (own: OwnStep): boolean => isOpen(own) || own.review?.state === 'approved'

type Props = {
  step: Step
  own: OwnStep
  /** The way on from an approved step, for a phone: beside the status where there is room. */
  next?: Finish['next'] | null
}

/** The learner's side of the review of a step. While it is open it has the colour of what needs attention. */
export function OwnReview({ step, own, next = null }: Props) {
  const { review, waitingTimes, cohorts, query } = own
  const place = { path: paths.step(step.roadmapSlug, step.slug), query }
  return (
    <div className={isOpen(own) ? 'border-l-4 border-ember pl-5' : undefined}>
      <SubmissionPanel
        stepSlug={step.slug}
        {...{ review, cohorts, waitingTimes, place }}
        onward={
          // An approval that arrives moves nothing that one is about to press.
          <AsItCame key={step.id}>{next ? <NextLink next={next} className="mb-6 lg:hidden" /> : null}</AsItCame>
        }
      />
    </div>
  )
}
