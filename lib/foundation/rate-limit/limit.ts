import 'server-only'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { tooManyRequests } from '@/lib/foundation/errors'
import type { Limit } from './limits'

export type { Limit } from './limits'

type Limiters = Map<string, RateLimiterPrisma>
/** Limiters by database client. */
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
    // One job sweeps the table; otherwise each limiter would.
    clearExpiredByTimeout: false,
  }
  const limiter = known.get(name) ?? new RateLimiterPrisma(options)
  known.set(name, limiter)
  return limiter
}

/**
 * Runs work that counts as a try only when it fails in a certain way, such as a wrong code. The try is taken before and
 * given back after, so that many at once cannot all slip through. The counter is in the database, shared by all
 * processes and kept across restarts, and changes in single statements: never call this within a transaction, whose
 * lock they would wait for.
 * @param key identifies the counter, such as a person's id
 * @param isCounted whether an error uses the try up
 * @throws too-many, with the seconds to wait, and whatever `work` throws
 */
export async function limitFailures<Value>(
  limit: Limit,
  key: string,
  work: () => Promise<Value>,
  isCounted: (error: unknown) => boolean,
): Promise<Value> {
  await consumeLimit(limit, key)
  try {
    const value = await work()
    await refundLimit(limit, key)
    return value
  } catch (error) {
    if (!isCounted(error)) await refundLimit(limit, key)
    throw error
  }
}

/** Converts the limiter's rejection into a refusal; returns any other error unchanged. */
export function toRefusal(limit: Limit, error: unknown): unknown {
  if (!(error instanceof RateLimiterRes)) return error
  return tooManyRequests(limit.refusal(), Math.max(1, Math.ceil(error.msBeforeNext / 1000)))
}

/**
 * Takes one try, whatever the outcome.
 * @throws too-many, with the seconds to wait
 */
export async function consumeLimit(limit: Limit, key: string): Promise<void> {
  try {
    await makeLimiter(limit).consume(key)
  } catch (error) {
    throw toRefusal(limit, error)
  }
}

/** Gives back a try that does not count. */
export async function refundLimit(limit: Limit, key: string): Promise<void> {
  await makeLimiter(limit).reward(key)
}

/** Most counters deleted at a time, so that other writes do not wait long. */
const SWEEP = 500

/** Deletes expired counters. Returns how many. */
export async function deleteExpiredCounters(now: Date): Promise<number> {
  const { count } = await db().rateLimiterFlexible.deleteMany({ where: { expire: { lte: now } }, limit: SWEEP })
  return count
}
