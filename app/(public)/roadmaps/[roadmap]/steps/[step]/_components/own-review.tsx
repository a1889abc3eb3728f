import { FrozenOnFirstRender } from '@/components/foundation/ui/frozen-on-first-render'
import type { Finish } from '@/components/learning/workbook/checklist-end'
import { SubmissionPanel } from '@/components/mentoring/reviews/submission-panel'
import { paths } from '@/lib/foundation/paths'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { NextLink } from './next-link'
import type { OwnStep } from './own-step'

/** Whether a mentor or the learner still has to act on the review. */
const isOpen = ({ review }: OwnStep): boolean =>
  review !== null && (review.turn !== 'none' || review.state === 'waiting' || review.state === 'claimed')

/**
 * Whether the review comes before the text: open and approved ones do; the form of a first submission comes after it.
 */
export const isReviewFirst = (own: OwnStep): boolean => isOpen(own) || own.review?.state === 'approved'

type Props = {
  step: Step
  own: OwnStep
  /** Link from an approved step to the next, for a phone: on wide screens it is beside the status. */
  next?: Finish['next'] | null
}

/** The learner's side of the review of a step. While it is open it has the colour for attention. */
export function OwnReview({ step, own, next = null }: Props) {
  const { review, waitingTimes, cohorts, query } = own
  const place = { path: paths.step(step.roadmapSlug, step.slug), query }
  return (
    <div className={isOpen(own) ? 'border-l-4 border-ember pl-5' : undefined}>
      <SubmissionPanel
        stepSlug={step.slug}
        {...{ review, cohorts, waitingTimes, place }}
        onward={
          // Frozen, so that an arriving approval does not move what the user is about to press.
          <FrozenOnFirstRender key={step.id}>
            {next ? <NextLink next={next} className="mb-6 lg:hidden" /> : null}
          </FrozenOnFirstRender>
        }
      />
    </div>
  )
}
