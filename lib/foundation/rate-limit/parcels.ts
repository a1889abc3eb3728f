import 'server-only'
import { tooMany } from '@/lib/foundation/errors'
import { makeLimiter, toRefusal } from './limit'
import type { Limit } from './limits'

/**
 * Of a limit on a hot path, so many tries are taken from the database at once and handed out by this process alone: a
 * request in twenty costs a write. A limit is never exceeded by it. It may be reached early: what other processes hold
 * unspent is lost to this one, up to nineteen tries for each of them in each time.
 */
const PARCEL = 20
/** Of so many clients parcels are held; then those that are over go, and the oldest after them. */
const MAX_PARCELS = 20_000

type Parcel = { left: number; readonly endsAt: number }

const parcels = new Map<string, Parcel>()
const underWay = new Map<string, Promise<void>>()

/**
 * Takes one try of a limit that is handed out in parcels.
 * @throws too-many, with the seconds to wait
 */
export async function takeShare(limit: Limit, key: string, now: () => number = Date.now): Promise<void> {
  const name = `${limit.name}:${key}`
  for (;;) {
    const parcel = parcels.get(name)
    if (parcel && parcel.endsAt > now()) {
      if (parcel.left > 0) {
        parcel.left -= 1
        return
      }
      if (parcel.left < 0) throw tooMany(limit.refusal(), Math.max(1, Math.ceil((parcel.endsAt - now()) / 1000)))
    }
    await (underWay.get(name) ?? fetchParcel(limit, key, name, now))
  }
}

/**
 * Takes several tries, for what is as much work as several calls. Those taken before it is refused are used up.
 * @throws too-many, with the seconds to wait
 */
export async function takeShares(limit: Limit, key: string, count: number): Promise<void> {
  for (let taken = 0; taken < count; taken++) await takeShare(limit, key)
}

/** Of many that wait for one parcel, one asks the database. */
function fetchParcel(limit: Limit, key: string, name: string, now: () => number): Promise<void> {
  const fetching = askDatabase(limit, key, name, now).finally(() => underWay.delete(name))
  underWay.set(name, fetching)
  return fetching
}

async function askDatabase(limit: Limit, key: string, name: string, now: () => number): Promise<void> {
  try {
    const { msBeforeNext } = await makeLimiter(limit).consume(key, PARCEL)
    keep(name, { left: PARCEL, endsAt: now() + msBeforeNext }, now())
  } catch (error) {
    const refusal = toRefusal(limit, error)
    const seconds = (refusal as { retryAfter?: number }).retryAfter
    if (seconds === undefined) throw error
    // Who has used everything up is refused from memory until the time is over.
    keep(name, { left: -1, endsAt: now() + seconds * 1000 }, now())
  }
}

function keep(name: string, parcel: Parcel, now: number): void {
  parcels.delete(name)
  parcels.set(name, parcel)
  if (parcels.size <= MAX_PARCELS) return
  for (const [other, { endsAt }] of parcels) if (endsAt <= now) parcels.delete(other)
  for (const other of parcels.keys()) {
    if (parcels.size <= MAX_PARCELS) break
    parcels.delete(other)
  }
}
