import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** A day on which nothing waits, and before there is a cohort from which anything could. */
export function NothingToday({ hasCohorts }: { hasCohorts: boolean }) {
  if (!hasCohorts) {
    return (
      <EmptyState title="No cohort yet" action={<ButtonLink href={paths.cohorts}>Create a cohort</ButtonLink>}>
        <p>Create a cohort and send its join link to your learners. What they need from you appears here.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="You’re all caught up"
      action={
        <ButtonLink look="secondary" href={paths.learners}>
          See your learners
        </ButtonLink>
      }
    >
      <p>Reviews that are due, questions from learners, and learners who are new, quiet or far behind appear here.</p>
    </EmptyState>
  )
}
