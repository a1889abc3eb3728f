import { EmptyState } from '@/components/foundation/layout/empty-state'
import { ButtonLink } from '@/components/foundation/ui/button'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/app/notifications'

/** Explains what will appear here, before there is any notification. */
export function NoNotifications({ isMentor }: { isMentor: boolean }) {
  return isMentor ? (
    <EmptyState
      title={words.none()}
      action={
        <ButtonLink href={paths.cohorts} look="secondary">
          {words.seeCohorts()}
        </ButtonLink>
      }
    >
      {words.noneForMentor()}
    </EmptyState>
  ) : (
    <EmptyState
      title={words.none()}
      action={
        <ButtonLink href={paths.dashboard} look="secondary">
          {words.seeNext()}
        </ButtonLink>
      }
    >
      {words.noneForLearner()}
    </EmptyState>
  )
}
