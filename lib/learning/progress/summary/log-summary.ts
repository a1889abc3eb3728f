import { addDays, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { learningDays } from '../activity'
import type { LogLine } from '../history'
import { type DayMove, listDayMoves } from './moves'
import { listTraces, type Traces } from './traces'

/**
 * The parts of a log that screens, forecasts and lists need. Its size depends on the number of steps and days, however
 * often a step was ticked and unticked. It can be sent as JSON.
 */
export type LogSummary = Traces & {
  /** Number of steps that moved, by day. */
  readonly learningDays: readonly (readonly [day: Day, count: number])[]
  /** Moves on each day of this week, and of the six days before: a learner's first week need not begin on Monday. */
  readonly moves: readonly DayMove[]
}

export const emptyLog: LogSummary = { traces: [], movedOn: [], learningDays: [], moves: [] }

/** @param events the whole log, in order of sequence */
export const summarizeLog = (events: readonly LogLine[], timeZone: string, today: Day): LogSummary => ({
  ...listTraces(events, timeZone),
  learningDays: [...learningDays(events, timeZone)],
  moves: listDayMoves(events, timeZone, addDays(weekStart(today), -6)),
})
