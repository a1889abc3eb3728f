import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import type { QueueState } from '@/lib/mentoring/reviews/schema'

const words: Record<QueueState, { title: string; text: string }> = {
  waiting: {
    title: 'Nothing waits for you',
    text: 'What learners of your cohorts hand in stands here, the oldest due first, and comes by itself while this page is open. Claim a review before you read it, so that nobody reads it twice.',
  },
  mine: {
    title: 'You have claimed nothing',
    text: 'The reviews that you claim stand here until you give your verdict, hand them over or release them, four at most at a time.',
  },
  claimed: {
    title: 'No colleague has claimed anything',
    text: 'What other mentors read now stands here. A claim without a saved draft goes back to the queue after half an hour.',
  },
  learner: {
    title: 'Nothing is with the learners',
    text: 'Work that you asked changes for stands here until the next iteration comes. After four weeks without a word it leaves this list.',
  },
  done: { title: 'Nothing is approved yet', text: 'Approved work stands here, with its iterations and messages.' },
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
      <p>You run so many that they are not read as one queue. Choose one above.</p>
    </EmptyState>
  )
}
