import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import type { LearnersQuery } from '@/lib/mentoring/learners/table/schema'
import * as words from '@/messages/generated/app/learners'

/** Shown instead of the list: no match, no flagged learner, or no learner yet. */
export function NoLearners({ query: { q, flag, cohort } }: { query: LearnersQuery }) {
  if (q) {
    return (
      <EmptyState title={words.noMatch()}>
        <p>{words.noMatchHint({ name: q })}</p>
      </EmptyState>
    )
  }
  if (flag) {
    return (
      <EmptyState title={words.noFlagged()}>
        <p>{words.noFlaggedHint()}</p>
      </EmptyState>
    )
  }
  const where = cohort ? paths.cohortPeople(cohort) : paths.cohorts
  return (
    <EmptyState title={words.empty()} action={<ButtonLink href={where}>{words.seeJoinLink()}</ButtonLink>}>
      <p>{words.emptyHint()}</p>
    </EmptyState>
  )
}
