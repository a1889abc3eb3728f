import { EmptyState } from '@/components/layout/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import type { Tab } from './queue-tabs'

const words: Record<Tab, { title: string; text: string }> = {
  waiting: {
    title: 'Nothing waits for you',
    text: 'What learners of your cohorts hand in stands here, the oldest due first. Claim a review before you read it, so that nobody reads it twice.',
  },
  mine: {
    title: 'You have claimed nothing',
    text: 'The reviews that you claim stand here until you give your verdict or release them, four at most at a time.',
  },
  done: { title: 'No verdicts yet', text: 'Reviews with a verdict stand here, with their iterations and messages.' },
}

export function NoReviews({ state }: { state: Tab }) {
  const { title, text } = words[state]
  const action =
    state === 'waiting' ? (
      <ButtonLink look="secondary" href={paths.mentor}>
        See your cohorts
      </ButtonLink>
    ) : null
  return (
    <EmptyState title={title} action={action}>
      <p>{text}</p>
    </EmptyState>
  )
}
