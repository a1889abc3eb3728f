import { EmptyState } from '@/components/foundation/layout/empty-state'

/** Stands where so many cohorts cannot be listed together. */
export function ChooseCohort() {
  return (
    <EmptyState title="Choose a cohort">
      <p>There are too many cohorts to list them all together. Choose one above.</p>
    </EmptyState>
  )
}
