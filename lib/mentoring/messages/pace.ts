import { secondsToWait } from '@/lib/foundation/values/rolling-limit'

export const HOUR_MS = 60 * 60 * 1000
/** Messages of one person to one thread at a time, in all threads: each can cause mails to several people. */
export const AN_HOUR = 60
/** Posts of one person that went to several learners at once: a whole table of them, once an hour. */
export const SEVERAL_AN_HOUR = 200

type Written = { readonly createdAt: Date; readonly idempotencyKey: string }

/**
 * Decides whether a person may write so many posts now. The posts of one message to several share its key.
 * @param rows the person's posts of the last hour, newest first
 * @returns the seconds to wait, 0 for none, and the limit that they are for
 */
export function decidePace(
  rows: readonly Written[],
  count: number,
  now: Date,
): { readonly wait: number; readonly limit: 'single' | 'several' } {
  const uses = new Map<string, number>()
  for (const { idempotencyKey } of rows) uses.set(idempotencyKey, (uses.get(idempotencyKey) ?? 0) + 1)
  const limit = count > 1 ? 'several' : 'single'
  const times = rows
    .filter(({ idempotencyKey }) => (uses.get(idempotencyKey) ?? 0) > 1 === (limit === 'several'))
    .map(({ createdAt }) => createdAt)
  const wait = (most: number, among: readonly Date[]) =>
    // Leaves room for all `count` posts: one more than the limit less these.
    secondsToWait({ most: most - count + 1, withinMs: HOUR_MS }, among, now)
  const all = rows.map(({ createdAt }) => createdAt)
  const seconds = wait(limit === 'several' ? SEVERAL_AN_HOUR : AN_HOUR, times)
  // Both together too, because a client can give single messages in different threads one key, as if they had been sent at once.
  return { wait: Math.max(seconds, wait(AN_HOUR + SEVERAL_AN_HOUR, all)), limit }
}
