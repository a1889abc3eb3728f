import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isForwardMove, lastLearningDay } from '../activity'
import type { LogLine } from '../history'
import { EARLIEST } from '../set-status'

/** Reads the part of a learner's log from a time on, optionally before another, in order. */
type ReadLog = (since: Date, before?: Date) => Promise<readonly LogLine[]>

/**
 * Computes the last learning day after more events, exactly as from the whole log, but reading as little of it as
 * needed. Days before the known one cannot be the last, and forward steps that happen now never remove a learning day.
 * Events with an earlier time may: they can end a day's step below where that day began.
 * @param known the last learning day before these events
 * @param now when they were received
 * @param read reads the log before them
 */
export async function computeLastLearningDay(
  known: Day | null,
  more: readonly LogLine[],
  timeZone: string,
  now: Date,
  read: ReadLog,
): Promise<Day | null> {
  const changed = more
    .map((event) => ({
      day: toDay(event.occurredAt, timeZone),
      goesOn: isForwardMove(event) && event.occurredAt >= now,
    }))
    .filter(({ day, goesOn }) => known === null || day > known || (day === known && !goesOn))
    .map(({ day }) => day)
  const [first] = changed.sort()
  if (first === undefined) return known
  const found = lastLearningDay([...(await read(startOfDay(first, timeZone))), ...more], timeZone)
  if (found !== null && found >= first) return found
  if (known === null || known < first) return known
  // The known day is a learning day no longer, and only the log tells which came before it.
  return lastBefore(first, more, timeZone, read)
}

/** Earliest day in a log: a tick cannot state an older time. */
const FIRST_DAY: Day = toDay(EARLIEST, 'UTC')
/** Days read first; then twice as many each time, so that a silence of years takes a few reads. */
const FIRST_SPAN = 14

/** Finds the last learning day before a day, reading as little of the log as needed. */
async function lastBefore(end: Day, more: readonly LogLine[], timeZone: string, read: ReadLog): Promise<Day | null> {
  for (let days = FIRST_SPAN, before = end; before > FIRST_DAY; days *= 2) {
    const since = addDays(before, -days)
    const [from, to] = [startOfDay(since, timeZone), startOfDay(before, timeZone)]
    const added = more.filter(({ occurredAt }) => occurredAt >= from && occurredAt < to)
    const found = lastLearningDay([...(await read(from, to)), ...added], timeZone)
    if (found !== null) return found
    before = since
  }
  return null
}
