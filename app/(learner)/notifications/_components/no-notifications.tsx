import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** What will stand here, for somebody to whom nothing has happened yet. */
export function NoNotifications({ isMentor }: { isMentor: boolean }) {
  return isMentor ? (
    <EmptyState
      title="Nothing has happened yet"
      action={
        <ButtonLink href={paths.cohorts} look="secondary">
          See your cohorts
        </ButtonLink>
      }
    >
      When a learner of yours hands in work, writes to you or answers a plan, you read it here.
    </EmptyState>
  ) : (
    <EmptyState
      title="Nothing has happened yet"
      action={
        <ButtonLink href={paths.roadmaps} look="secondary">
          Choose what to do next
        </ButtonLink>
      }
    >
      When a mentor judges your work, writes to you or proposes a plan, you read it here. It begins when you hand in
      your first piece of work.
    </EmptyState>
  )
}
