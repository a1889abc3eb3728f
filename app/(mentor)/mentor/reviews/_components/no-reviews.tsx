import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import type { QueueState } from '@/lib/mentoring/reviews/schema'

const words: Record<QueueState, { title: string; text: string }> = {
  waiting: {
    title: 'You’re all caught up',
    text: 'Work your learners submit appears here, oldest due first. Claim a review before you read it, so no colleague reviews it too.',
  },
  mine: {
    title: 'No claimed reviews',
    text: 'Reviews you claim stay here until you give a verdict, hand them over or release them. You can claim up to four at a time.',
  },
  claimed: {
    title: 'No reviews claimed by others',
    text: 'Reviews that other mentors are reading appear here. A claim without a saved draft returns to the queue after half an hour.',
  },
  learner: {
    title: 'Nothing is waiting for learners',
    text: 'Work you requested changes to stays here until the next attempt. It leaves this list after four quiet weeks.',
  },
  done: { title: 'No approved work yet', text: 'Approved work appears here, with its attempts and messages.' },
}

export function NoReviews({ state }: { state: QueueState }) {
  const { title, text } = words[state]
  const action =
    state === 'waiting' ? (
      <ButtonLink look="secondary" href={paths.cohorts}>
        See your cohorts
      </ButtonLink>
    ) : null
  return (
    <EmptyState title={title} action={action}>
      <p>{text}</p>
    </EmptyState>
  )
}

/** For who runs more cohorts than are read as one queue. */
export function ChooseCohort() {
  return (
    <EmptyState title="Choose a cohort">
      <p>You have too many cohorts to show as one queue. Choose one above.</p>
    </EmptyState>
  )
}
