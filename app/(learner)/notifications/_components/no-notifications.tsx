import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'

/** What will stand here, for somebody to whom nothing has happened yet. */
export function NoNotifications({ isMentor }: { isMentor: boolean }) {
  return isMentor ? (
    <EmptyState
      title="No notifications yet"
      action={
        <ButtonLink href={paths.cohorts} look="secondary">
          See your cohorts
        </ButtonLink>
      }
    >
      You’re notified here when a learner submits work, writes to you or answers a plan.
    </EmptyState>
  ) : (
    <EmptyState
      title="No notifications yet"
      action={
        <ButtonLink href={paths.roadmaps} look="secondary">
          Choose what to do next
        </ButtonLink>
      }
    >
      You’re notified here when a mentor reviews your work, writes to you or proposes a plan. It starts when you submit
      your first piece of work.
    </EmptyState>
  )
}
