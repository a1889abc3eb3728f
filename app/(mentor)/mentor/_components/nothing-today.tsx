import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/mentor-today'

/** Shown when nothing waits today, or when there is no cohort yet. */
export function NothingToday({ hasCohorts }: { hasCohorts: boolean }) {
  if (!hasCohorts) {
    return (
      <EmptyState
        title={words.noCohort()}
        action={<ButtonLink href={paths.cohorts}>{words.createCohort()}</ButtonLink>}
      >
        <p>{words.noCohortHint()}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={words.nothing()}
      action={
        <ButtonLink look="secondary" href={paths.learners}>
          {words.seeLearners()}
        </ButtonLink>
      }
    >
      <p>{words.nothingHint()}</p>
    </EmptyState>
  )
}
