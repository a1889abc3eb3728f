import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** A day on which nothing waits, and before there is a cohort from which anything could. */
export function NothingToday({ hasCohorts }: { hasCohorts: boolean }) {
  if (!hasCohorts) {
    return (
      <EmptyState title="No cohort yet" action={<ButtonLink href={paths.cohorts}>Make a cohort</ButtonLink>}>
        <p>Make a cohort and send its join link to your learners. What they need from you stands here, day by day.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="Nothing waits for you"
      action={
        <ButtonLink look="secondary" href={paths.learners}>
          See your learners
        </ButtonLink>
      }
    >
      <p>
        Here you find the reviews you have begun and those that are due, what learners asked, who has gone quiet or
        fallen far behind their plan, and who is new.
      </p>
    </EmptyState>
  )
}
