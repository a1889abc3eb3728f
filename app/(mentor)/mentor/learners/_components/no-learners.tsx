import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'

/** What stands where no learner does: nobody matches, nobody needs a word, or nobody has joined yet. */
export function NoLearners({ query: { q, flag, cohort } }: { query: LearnersQuery }) {
  if (q) {
    return (
      <EmptyState title="No matching learners">
        <p>No learner’s name contains “{q}”. Accents and capitals are ignored.</p>
      </EmptyState>
    )
  }
  if (flag) {
    return (
      <EmptyState title="No flagged learners">
        <p>
          Learners are flagged after four weeks without progress, or after two weeks when they are 25 points behind
          their plan. Announced pauses don’t count.
        </p>
      </EmptyState>
    )
  }
  const where = cohort ? paths.cohort(cohort) : paths.cohorts
  return (
    <EmptyState title="No learners yet" action={<ButtonLink href={where}>See the join link</ButtonLink>}>
      <p>Learners appear here once they join one of your cohorts.</p>
    </EmptyState>
  )
}
