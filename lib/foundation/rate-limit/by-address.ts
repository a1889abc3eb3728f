import 'server-only'
import { consumeBatched } from './batched-limiter'
import { consumeLimit, limitFailures } from './limit'
import { type Limit, WIDE_NETWORK_FACTOR } from './limits'
import { toNetwork } from './network.mjs'

type Counter = { readonly limit: Limit; readonly key: string }

/**
 * Returns the counters for a request from an address: one for an IPv4 address; for IPv6 one for its /64, and one with
 * more tries for its /48. The narrowest comes first: a request that it refuses does not count in the wider one.
 */
export function countersFor(limit: Limit, address: string): readonly [Counter, ...Counter[]] {
  const [key, wider] = [toNetwork(address), toNetwork(address, 48)]
  if (wider === key) return [{ limit, key }]
  return [
    { limit, key },
    { limit: { ...limit, name: `${limit.name}-48`, tries: WIDE_NETWORK_FACTOR * limit.tries }, key: wider },
  ]
}

/**
 * Takes one try for this address, as `consumeLimit` does.
 * @throws too-many, with the seconds to wait
 */
export async function consumeByAddress(counted: Limit, address: string): Promise<void> {
  for (const { limit, key } of countersFor(counted, address)) await consumeLimit(limit, key)
}

/**
 * Takes one try of a limit that is handed out in batches, as `consumeBatched` does.
 * @throws too-many, with the seconds to wait
 */
export async function consumeBatchedByAddress(counted: Limit, address: string): Promise<void> {
  for (const { limit, key } of countersFor(counted, address)) await consumeBatched(limit, key)
}

/**
 * Runs work that counts as a try only when it fails in a certain way, as `limitFailures` does.
 * @throws too-many, with the seconds to wait, and whatever `work` throws
 */
export function limitFailuresByAddress<Value>(
  counted: Limit,
  address: string,
  work: () => Promise<Value>,
  isCounted: (error: unknown) => boolean,
): Promise<Value> {
  const [own, wider] = countersFor(counted, address)
  const inWider = wider ? () => limitFailures(wider.limit, wider.key, work, isCounted) : work
  return limitFailures(own.limit, own.key, inWider, isCounted)
}
