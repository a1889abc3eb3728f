import { startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isApproval, type LogLine } from '../history'

/** How a step moved on a day, the most telling last. */
export const moves = ['taken-up', 'handed-in', 'done', 'approved'] as const
export type Move = (typeof moves)[number]

export type DayMove = { readonly day: Day; readonly stepId: string; readonly move: Move }

/**
 * What each day saw: each kind of move of a step once a day, in the order of the log. What a revision of the roadmap
 * carried over is nobody's work and is left out, and so is what was known before.
 * @param since the first day that is asked for
 */
export function listDayMoves(events: readonly LogLine[], timeZone: string, since: Day): DayMove[] {
  const found = new Map<string, DayMove>()
  const from = startOfDay(since, timeZone)
  for (const { stepId, occurredAt, ...event } of events) {
    const move = occurredAt < from ? null : toMove(event)
    if (!move) continue
    const day = toDay(occurredAt, timeZone)
    const key = `${day} ${move} ${stepId}`
    if (!found.has(key)) found.set(key, { day, stepId, move })
  }
  return [...found.values()]
}

function toMove({ kind, to, known }: Pick<LogLine, 'kind' | 'to' | 'known'>): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict') return isApproval(to) ? 'approved' : null
  if (kind !== 'status') return null
  if (to === 'learning') return 'taken-up'
  return to === 'done' && !known ? 'done' : null
}
