import { addDays, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { lastLearningDay, movesForward } from './activity'
import type { LogLine } from './history'
import { EARLIEST } from './set-status'

/** Reads the part of a learner's log that happened from a moment on, and before another where that is given; in order. */
type ReadLog = (since: Date, before?: Date) => Promise<readonly LogLine[]>

/**
 * The last learning day with more events, as the whole log would say it, by as little of the log as decides it: days
 * before the one that is known cannot be the last, and what goes forward now takes no learning day away. What is said
 * to have happened earlier may: it can end the day of its step below where that day began.
 * @param known the last learning day before these events
 * @param now when they came
 * @param read gives what came before them
 */
export async function lastLearningDayWith(
  known: Day | null,
  more: readonly LogLine[],
  timeZone: string,
  now: Date,
  read: ReadLog,
): Promise<Day | null> {
  const changed = more
    .map((event) => ({
      day: toDay(event.occurredAt, timeZone),
      goesOn: movesForward(event) && event.occurredAt >= now,
    }))
    .filter(({ day, goesOn }) => known === null || day > known || (day === known && !goesOn))
    .map(({ day }) => day)
  const [first] = changed.sort()
  if (first === undefined) return known
  const found = lastLearningDay([...(await read(startOfDay(first, timeZone))), ...more], timeZone)
  if (found !== null && found >= first) return found
  if (known === null || known < first) return known
  // The known one is a learning day no longer, and nothing but the log says which one was before it.
  return lastBefore(first, more, timeZone, read)
}

/** Nothing is said to have happened before: a tick names no older moment. */
const FIRST_DAY: Day = toDay(EARLIEST, 'UTC')
/** The days that are read first; then twice as many each time, so that a silence of years takes a few reads. */
const FIRST_SPAN = 14

/** The last learning day before one, by as little of the log as has it. */
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
