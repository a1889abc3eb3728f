import { dayOf, startOfDay } from '@/lib/values/calendar-date'
import type { Day } from '@/lib/values/day-words'
import { lastLearningDay, movesForward } from './activity'
import type { ProgressEvent } from './history'

/** Reads a learner's log, in order: from a moment on, or the whole of it. */
type ReadLog = (since?: Date) => Promise<readonly ProgressEvent[]>

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
  more: readonly ProgressEvent[],
  timeZone: string,
  now: Date,
  read: ReadLog,
): Promise<Day | null> {
  const changed = more
    .map((event) => ({
      day: dayOf(event.occurredAt, timeZone),
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
  return lastLearningDay([...(await read()), ...more], timeZone)
}
