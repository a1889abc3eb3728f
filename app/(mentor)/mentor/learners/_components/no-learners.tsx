import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'

/** What stands where no learner does: nobody matches, nobody needs a word, or nobody has joined yet. */
export function NoLearners({ query: { q, flag, cohort } }: { query: LearnersQuery }) {
  if (q) {
    return (
      <EmptyState title="Nobody by that name">
        <p>No learner here has “{q}” in their name. Accents and capitals make no difference.</p>
      </EmptyState>
    )
  }
  if (flag) {
    return (
      <EmptyState title="Nobody stands out">
        <p>
          A learner is flagged when nothing was ticked for more than four weeks, or for more than two while they are 25
          points behind their plan. Announced pauses do not count.
        </p>
      </EmptyState>
    )
  }
  const where = cohort ? paths.cohort(cohort) : paths.cohorts
  return (
    <EmptyState title="No learners yet" action={<ButtonLink href={where}>See the join link</ButtonLink>}>
      <p>Learners stand here once they have joined one of your cohorts by its join link.</p>
    </EmptyState>
  )
}
