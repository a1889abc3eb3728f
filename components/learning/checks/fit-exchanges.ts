import { weigh } from '@/lib/foundation/values/page-budget'
import type { Exchange } from '@/lib/learning/checks/kit/exchange'
import type { ShownCheck } from '@/lib/learning/checks/shown-run'

/** Estimated bytes of the markup around a failed check, and around an exchange. */
const [CHECK_FRAME, EXCHANGE_FRAME] = [3500, 2000]

/**
 * Picks the failed checks that a page shows with what was expected and what came: the first ones, as long as there is
 * room, and always one. The others are a line each.
 */
export function fitFailures<Failed extends Pick<ShownCheck, 'failure' | 'says'>>(
  checks: readonly Failed[],
  bytes: number,
): readonly Failed[] {
  let left = bytes
  const full = checks.findIndex(({ failure, says }) => {
    left -= CHECK_FRAME + weigh({ failure, says })
    return left < 0
  })
  return full < 0 ? checks : checks.slice(0, Math.max(full, 1))
}

type Recorded = Pick<ShownCheck, 'id' | 'exchanges'>

/**
 * Picks the exchanges that a page shows of a run: the last one of each check first, because a failure shows in it, then
 * the one before, as long as there is room.
 * @returns by the check's id, in their order
 */
export function fitExchanges(checks: readonly Recorded[], bytes: number): ReadonlyMap<string, readonly Exchange[]> {
  const shown = new Map<string, Exchange[]>(checks.map(({ id }) => [id, []]))
  const longest = Math.max(0, ...checks.map(({ exchanges }) => exchanges.length))
  const full = new Set<string>()
  let left = bytes
  for (let back = 1; back <= longest; back++) {
    for (const { id, exchanges } of checks) {
      const exchange = exchanges.at(-back)
      if (!exchange || back > exchanges.length || full.has(id)) continue
      const size = EXCHANGE_FRAME + weigh(exchange)
      if (size > left) {
        // Stops here: an earlier exchange would be shown with a gap after it.
        full.add(id)
        continue
      }
      left -= size
      shown.get(id)?.unshift(exchange)
    }
  }
  return shown
}
