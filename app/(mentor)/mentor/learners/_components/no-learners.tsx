import { EmptyState } from '@/components/layout/empty-state'
import { ButtonLink } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export function NoLearners({ q }: { q: string }) {
  if (q) {
    return (
      <EmptyState title="Nobody by that name">
        <p>No learner of your cohorts has “{q}” in their name.</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No learners yet" action={<ButtonLink href={paths.mentor}>See your cohorts</ButtonLink>}>
      <p>Learners stand here once they have joined one of your cohorts by its join link.</p>
    </EmptyState>
  )
}
