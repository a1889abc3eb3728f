import 'server-only'
import { takeTry, withinLimit } from './limit'
import { type Limit, WIDER } from './limits'
import { toNetwork } from './network.mjs'
import { takeShare } from './parcels'

type Counter = { readonly limit: Limit; readonly key: string }

/**
 * Where a try from an address is counted: an IPv4 address in one place, an IPv6 address by its /64, and with more tries by
 * its /48. The narrowest comes first: what it refuses leaves the wider one alone.
 */
export function countersFor(limit: Limit, address: string): readonly [Counter, ...Counter[]] {
  const [key, wider] = [toNetwork(address), toNetwork(address, 48)]
  if (wider === key) return [{ limit, key }]
  return [
    { limit, key },
    { limit: { ...limit, name: `${limit.name}-48`, tries: WIDER * limit.tries }, key: wider },
  ]
}

/**
 * Takes one try of whoever has this address, as `takeTry` does.
 * @throws too-many, with the seconds to wait
 */
export async function takeTryByAddress(counted: Limit, address: string): Promise<void> {
  for (const { limit, key } of countersFor(counted, address)) await takeTry(limit, key)
}

/**
 * The same of a limit that is handed out in parcels, as `takeShare` does.
 * @throws too-many, with the seconds to wait
 */
export async function takeShareByAddress(counted: Limit, address: string): Promise<void> {
  for (const { limit, key } of countersFor(counted, address)) await takeShare(limit, key)
}

/**
 * Does something that counts as a try only when it fails in a certain way, as `withinLimit` does.
 * @throws too-many, with the seconds to wait, and whatever `work` throws
 */
export function withinLimitByAddress<Value>(
  counted: Limit,
  address: string,
  work: () => Promise<Value>,
  isCounted: (error: unknown) => boolean,
): Promise<Value> {
  const [own, wider] = countersFor(counted, address)
  const inWider = wider ? () => withinLimit(wider.limit, wider.key, work, isCounted) : work
  return withinLimit(own.limit, own.key, inWider, isCounted)
}
