import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { tooMany } from '@/lib/foundation/errors'
import type { Limit } from './limits'

export type { Limit } from './limits'

type Limiters = Map<string, RateLimiterPrisma>
/** By client. */
const limiters = new WeakMap<object, Limiters>()

export function makeLimiter({ name, tries, seconds }: Limit): RateLimiterPrisma {
  const storeClient = db()
  const known = limiters.get(storeClient) ?? new Map<string, RateLimiterPrisma>()
  limiters.set(storeClient, known)
  const points = tries * env().RATE_LIMIT_FACTOR
  const options = {
    storeClient,
    tableName: 'rateLimiterFlexible',
    keyPrefix: name,
    points,
    duration: seconds,
    // Each limiter would sweep the whole table by itself: one job does.
    clearExpiredByTimeout: false,
  }
  const limiter = known.get(name) ?? new RateLimiterPrisma(options)
  known.set(name, limiter)
  return limiter
}

/**
 * Does something that counts as a try only when it fails in a certain way, such as a wrong code. The try is taken
 * before and given back after, so that many at once cannot all slip through. It counts in the database, for all
 * processes together and across restarts, in single statements: never call it within a transaction, whose lock
 * they would wait for.
 * @param key whose tries they are
 * @param isCounted whether an error uses the try up
 * @throws too-many, with the seconds to wait, and whatever `work` throws
 */
export async function withinLimit<Value>(
  limit: Limit,
  key: string,
  work: () => Promise<Value>,
  isCounted: (error: unknown) => boolean,
): Promise<Value> {
  await takeTry(limit, key)
  try {
    const value = await work()
    await giveBack(limit, key)
    return value
  } catch (error) {
    if (!isCounted(error)) await giveBack(limit, key)
    throw error
  }
}

/** What is said when the tries are used up; anything else that went wrong is passed on. */
export function toRefusal(limit: Limit, error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error
  return tooMany(limit.refusal(), Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
}

/**
 * Takes one try, whatever becomes of it.
 * @throws too-many, with the seconds to wait
 */
export async function takeTry(limit: Limit, key: string): Promise<void> {
  try {
    await makeLimiter(limit).consume(key)
  } catch (error) {
    throw toRefusal(limit, error)
  }
}

/** Gives a try back that turned out to be none. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await makeLimiter(limit).reward(key)
}

/** So many counters go at a time: what others write meanwhile does not wait long. */
const SWEEP = 500

/** Deletes counters whose time is over: they say nothing any more. Gives how many. */
export async function sweepCounters(now: Date): Promise<number> {
  const { count } = await db().rateLimiterFlexible.deleteMany({ where: { expire: { lte: now } }, limit: SWEEP })
  return count
}
