import { EmptyState } from '@/components/foundation/layout/empty-state'
import * as words from '@/messages/generated/app/mentor-lists'

/** Shown when there are too many cohorts to list together. */
export function ChooseCohort() {
  return (
    <EmptyState title={words.chooseCohort()}>
      <p>{words.chooseCohortHint()}</p>
    </EmptyState>
  )
}
