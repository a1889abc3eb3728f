import type { CheckedItem } from '@/lib/learning/roadmaps/roadmap'
import type { ShownCheck } from './shown-run'

/** Returns the ids of the items that a run has ticked: all of their checks passed in the same run. */
export function listTickedItems(
  items: readonly Pick<CheckedItem, 'id' | 'checks'>[],
  runs: readonly { readonly checks: readonly Pick<ShownCheck, 'id' | 'result'>[] }[],
): readonly string[] {
  const passed = runs.map(
    ({ checks }) => new Set(checks.filter(({ result }) => result === 'passed').map(({ id }) => id)),
  )
  return items
    .filter(({ checks }) => checks.length > 0 && passed.some((ids) => checks.every((id) => ids.has(id))))
    .map(({ id }) => id)
}
