import 'server-only'
import type { Transaction } from '@/lib/db'
import { daysMoved, type Move } from '@/lib/forecast/learned'
import { parseEventKind } from '@/lib/progress/history'
import type { DayNumber } from '@/lib/values/day-number'

/** What a revision carried over is no move of anybody's. */
const kinds = ['status', 'submission', 'verdict']

/**
 * The days on which each of these learners took something up, finished it or handed it in, in order.
 * @param zones by learner id
 */
export async function listDaysMoved(
  tx: Transaction,
  zones: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly DayNumber[]>> {
  if (zones.size === 0) return new Map()
  const rows = await tx.event.findMany({
    where: { learnerId: { in: [...zones.keys()] }, kind: { in: kinds } },
    select: { learnerId: true, sequence: true, stepId: true, kind: true, from: true, to: true, occurredAt: true },
  })
  const logs = new Map<string, Move[]>([...zones.keys()].map((id) => [id, []]))
  for (const { learnerId, kind, ...event } of rows) logs.get(learnerId)?.push({ ...event, kind: parseEventKind(kind) })
  return new Map([...logs].map(([id, log]) => [id, daysMoved(log, zones.get(id) ?? 'UTC')]))
}
