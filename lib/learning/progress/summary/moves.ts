import { startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isApproval, type LogLine } from '../history'

/** Kinds of moves of a step, the most significant last. */
export const moves = ['taken-up', 'handed-in', 'done', 'approved'] as const
export type Move = (typeof moves)[number]

export type DayMove = { readonly day: Day; readonly stepId: string; readonly move: Move }

/**
 * Lists the moves of each day: each kind of move of a step once a day, in the order of the log. Progress carried over
 * by a revision or known before is left out, since it is no work of that day.
 * @param since the first day to list
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

function toMove({ kind, from, to, known }: Pick<LogLine, 'kind' | 'from' | 'to' | 'known'>): Move | null {
  if (kind === 'submission') return 'handed-in'
  if (kind === 'verdict') return isApproval(to) ? 'approved' : null
  if (kind !== 'status') return null
  // A step that is no longer done was taken up long ago: a verdict was taken back, or it is being repeated.
  if (to === 'learning') return from === 'done' ? null : 'taken-up'
  return to === 'done' && !known ? 'done' : null
}
