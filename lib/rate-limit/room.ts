import 'server-only'
import { env } from '@/lib/env'
import { conflict, tooMany } from '@/lib/errors'
import type { Bound } from './bounds'

const DAY_SECONDS = 24 * 60 * 60

/**
 * Throws when there is no room for one more. Call it in the transaction that writes.
 * @param count how many there are, since a moment or in all
 * @throws too-many beyond a day's, conflict beyond those in all
 */
export async function requireRoomFor(
  { aDay, inAll }: Bound,
  now: Date,
  count: (since: Date | undefined) => Promise<number>,
): Promise<void> {
  const factor = env().RATE_LIMIT_FACTOR
  if (inAll && (await count(undefined)) >= inAll.most * factor) throw conflict(inAll.refusal)
  if (!aDay) return
  const since = new Date(now.getTime() - DAY_SECONDS * 1000)
  if ((await count(since)) >= aDay.most * factor) throw tooMany(aDay.refusal, DAY_SECONDS)
}
