import 'server-only'
import { db } from '@/lib/foundation/database/db'
import type { DayNumber } from '@/lib/foundation/values/day-number'
import { readSummaries } from '@/lib/learning/progress/summary/data'

/**
 * The days on which each of these learners took something up, finished it or handed it in, in order.
 * @param learnerIds whom the caller may see
 */
export async function listDaysMoved(
  learnerIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly DayNumber[]>> {
  if (learnerIds.length === 0) return new Map()
  const rows = await db().learner.findMany({
    where: { id: { in: [...learnerIds] } },
    select: { id: true, eventCount: true, user: { select: { timeZone: true } } },
  })
  const heads = rows.map(({ id, eventCount, user }) => ({ learnerId: id, eventCount, timeZone: user.timeZone }))
  const summaries = await readSummaries(heads, now)
  return new Map(heads.map(({ learnerId }, index) => [learnerId, summaries[index]?.movedOn ?? []]))
}
