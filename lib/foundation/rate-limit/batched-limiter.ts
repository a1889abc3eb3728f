import 'server-only'
import { tooManyRequests } from '@/lib/foundation/errors'
import { makeLimiter, toRefusal } from './limit'
import type { Limit } from './limits'

/**
 * Tries that are taken from the database at once, for limits on hot paths, and handed out by this process: one request
 * in twenty costs a write. The limit is never exceeded. It may be reached early: tries that other processes hold
 * unspent are lost to this one, up to nineteen for each of them in each period.
 */
const BATCH_SIZE = 20
/** Most clients with a batch in memory; beyond it the expired batches are dropped, then the oldest. */
const MAX_BATCHES = 20_000

type Batch = { left: number; readonly endsAt: number }

const batches = new Map<string, Batch>()
const underWay = new Map<string, Promise<void>>()

/**
 * Takes one try of a limit that is handed out in batches.
 * @throws too-many, with the seconds to wait
 */
export async function consumeBatched(limit: Limit, key: string, now: () => number = Date.now): Promise<void> {
  const name = `${limit.name}:${key}`
  for (;;) {
    const parcel = batches.get(name)
    if (parcel && parcel.endsAt > now()) {
      if (parcel.left > 0) {
        parcel.left -= 1
        return
      }
      if (parcel.left < 0)
        throw tooManyRequests(limit.refusal(), Math.max(1, Math.ceil((parcel.endsAt - now()) / 1000)))
    }
    await (underWay.get(name) ?? fetchBatch(limit, key, name, now))
  }
}

/**
 * Takes several tries, for a call that is as much work as several. Those taken before a refusal are used up.
 * @throws too-many, with the seconds to wait
 */
export async function consumeBatchedMany(limit: Limit, key: string, count: number): Promise<void> {
  for (let taken = 0; taken < count; taken++) await consumeBatched(limit, key)
}

/** Fetches a batch; concurrent callers for one key share the query. */
function fetchBatch(limit: Limit, key: string, name: string, now: () => number): Promise<void> {
  const fetching = askDatabase(limit, key, name, now).finally(() => underWay.delete(name))
  underWay.set(name, fetching)
  return fetching
}

async function askDatabase(limit: Limit, key: string, name: string, now: () => number): Promise<void> {
  try {
    const { msBeforeNext } = await makeLimiter(limit).consume(key, BATCH_SIZE)
    keep(name, { left: BATCH_SIZE, endsAt: now() + msBeforeNext }, now())
  } catch (error) {
    const refusal = toRefusal(limit, error)
    const seconds = (refusal as { retryAfter?: number }).retryAfter
    if (seconds === undefined) throw error
    // Refuses from memory until the period ends, once all tries are used up.
    keep(name, { left: -1, endsAt: now() + seconds * 1000 }, now())
  }
}

function keep(name: string, parcel: Batch, now: number): void {
  batches.delete(name)
  batches.set(name, parcel)
  if (batches.size <= MAX_BATCHES) return
  for (const [other, { endsAt }] of batches) if (endsAt <= now) batches.delete(other)
  for (const other of batches.keys()) {
    if (batches.size <= MAX_BATCHES) break
    batches.delete(other)
  }
}
