import { addDays, getWeekday } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, toDayNumber, weekdayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { isPaused, mergePauses, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'

/** Days from the first to the last; both belong to it. */
export type DateSpan = { readonly from: Day; readonly to: Day }

/** Days on which the weeks of a programme depend. */
export type WorkCalendar = {
  /** Days on which the cohort works; 0 is Monday. */
  readonly workDays: readonly number[]
  readonly holidays: readonly DateSpan[]
}

export const isWithin = (day: Day, { from, to }: DateSpan): boolean => from <= day && day <= to

/** Number of calendar weeks searched for weeks of the programme: ten years. */
const MOST_WEEKS = 520
const WEEK = [0, 1, 2, 3, 4, 5, 6] as const

/**
 * Lists the first days of a programme's first weeks. A week without a working day outside holidays is no week of the
 * programme. Of weeks beyond ten years each begins at their end.
 */
export function listWeekStarts(startsOn: Day, count: number, calendar: WorkCalendar): readonly Day[] {
  const off = mergePauses(calendar.holidays)
  const first = toDayNumber(startsOn)
  const starts: Day[] = []
  for (let week = 0; week < MOST_WEEKS && starts.length < count; week++) {
    if (hasWorkDay(first + week * 7, calendar, off)) starts.push(addDays(startsOn, week * 7))
  }
  while (starts.length < Math.min(count, MOST_WEEKS)) starts.push(addDays(startsOn, MOST_WEEKS * 7))
  return starts
}

/** Counts the weeks of the programme that have begun by a day. */
export function countWeeksUntil(startsOn: Day, day: Day, calendar: WorkCalendar): number {
  const off = mergePauses(calendar.holidays)
  const first = toDayNumber(startsOn)
  const past = Math.min(MOST_WEEKS, Math.floor((toDayNumber(day) - first) / 7) + 1)
  let weeks = 0
  for (let week = 0; week < past; week++) if (hasWorkDay(first + week * 7, calendar, off)) weeks++
  return weeks
}

/** @param first day of a week of the programme, which need not be a Monday */
const hasWorkDay = (first: DayNumber, { workDays }: WorkCalendar, off: PausedSpans): boolean =>
  WEEK.some((ahead) => workDays.includes(weekdayAt(first + ahead)) && !isPaused(off, first + ahead))

/** Returns the last working day of a span's last week outside holidays; its last day where it has none. */
export function findLastWorkDay({ from, to }: DateSpan, { workDays, holidays }: WorkCalendar): Day {
  const isWorkDay = (day: Day) =>
    day >= from && workDays.includes(getWeekday(day)) && !holidays.some((span) => isWithin(day, span))
  return WEEK.map((ago) => addDays(to, -ago)).find(isWorkDay) ?? to
}
