import { EmptyState } from '@/components/foundation/layout/empty-state'
import * as words from '@/messages/generated/app/mentor-lists'

/** Stands where so many cohorts cannot be listed together. */
export function ChooseCohort() {
  return (
    <EmptyState title={words.chooseCohort()}>
      <p>{words.chooseCohortHint()}</p>
    </EmptyState>
  )
}
