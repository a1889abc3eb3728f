import { weigh } from '@/lib/foundation/values/page-budget'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import type { ShownCheck } from '@/lib/learning/checks/shown-run'

/** Most bytes that exchanges take on a page. */
const MOST_BYTES = 120_000

type Recorded = Pick<ShownCheck, 'id' | 'exchanges'>

/**
 * Picks the exchanges that a page shows of a run: the last one of each check first, because a failure shows in it, then
 * the one before, as long as there is room.
 * @returns by the check's id, in their order
 */
export function fitExchanges(
  checks: readonly Recorded[],
  bytes = MOST_BYTES,
): ReadonlyMap<string, readonly Exchange[]> {
  const shown = new Map<string, Exchange[]>(checks.map(({ id }) => [id, []]))
  const longest = Math.max(0, ...checks.map(({ exchanges }) => exchanges.length))
  const full = new Set<string>()
  let left = bytes
  for (let back = 1; back <= longest; back++) {
    for (const { id, exchanges } of checks) {
      const exchange = exchanges.at(-back)
      if (!exchange || back > exchanges.length || full.has(id)) continue
      const size = weigh(exchange)
      if (size > left) {
        // What comes before it would have a gap after it.
        full.add(id)
        continue
      }
      left -= size
      shown.get(id)?.unshift(exchange)
    }
  }
  return shown
}
