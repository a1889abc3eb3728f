import 'server-only'
import { env } from '@/lib/foundation/env'
import { conflict, tooManyRequests } from '@/lib/foundation/errors'
import { getWindowStart, secondsToWait } from '@/lib/foundation/values/rolling-limit'
import type { Bound } from './bounds'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Refuses to exceed the bound in total. Call it in the transaction that writes.
 * @param count returns the present number
 * @throws conflict
 */
export async function requireTotalQuota(
  { inAll }: Required<Pick<Bound, 'inAll'>>,
  count: () => Promise<number>,
): Promise<void> {
  if ((await count()) >= inAll.most * env().RATE_LIMIT_FACTOR) throw conflict(inAll.refusal(inAll))
}

/**
 * Refuses to exceed the bound for 24 hours. Call it in the transaction that writes.
 * @param newest returns when the last ones since a moment were made, the newest first, at most `most`
 * @throws too-many with the seconds until one more may be made
 */
export async function requireDailyQuota(
  { aDay }: Required<Pick<Bound, 'aDay'>>,
  now: Date,
  newest: (since: Date, most: number) => Promise<readonly Date[]>,
): Promise<void> {
  const pace = { most: aDay.most * env().RATE_LIMIT_FACTOR, withinMs: DAY_MS }
  const wait = secondsToWait(pace, await newest(getWindowStart(pace, now), pace.most), now)
  if (wait > 0) throw tooManyRequests(aDay.refusal(aDay), wait)
}
