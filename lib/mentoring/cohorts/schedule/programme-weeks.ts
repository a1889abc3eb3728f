import { addDays, daysBetween, getWeekday } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

/** Days from the first to the last; both belong to it. */
export type DateSpan = { readonly from: Day; readonly to: Day }

/** What the weeks of a programme depend on. */
export type WorkCalendar = {
  /** Days on which the cohort works; 0 is Monday. */
  readonly workDays: readonly number[]
  readonly holidays: readonly DateSpan[]
}

export const isWithin = (day: Day, { from, to }: DateSpan): boolean => from <= day && day <= to
export const isDayOff = (day: Day, holidays: readonly DateSpan[]): boolean =>
  holidays.some((span) => isWithin(day, span))

/** Weeks that are looked at for one that is not a holiday. */
const MOST_WEEKS = 520

/** Returns the first day of a week of the programme, from 1. A week without a working day outside holidays is no such week. */
export function findWeekStart(startsOn: Day, week: number, schedule: WorkCalendar): Day {
  let counted = 0
  for (let ahead = 0; ahead < MOST_WEEKS; ahead++) {
    const from = addDays(startsOn, ahead * 7)
    if (hasWorkDay(from, schedule)) counted++
    if (counted === week) return from
  }
  return addDays(startsOn, MOST_WEEKS * 7)
}

const hasWorkDay = (from: Day, { workDays, holidays }: WorkCalendar): boolean =>
  [0, 1, 2, 3, 4, 5, 6].some((ahead) => {
    const day = addDays(from, ahead)
    return workDays.includes(getWeekday(day)) && !isDayOff(day, holidays)
  })

/** Counts the weeks of the programme that have begun by a day. */
export function countWeeksUntil(startsOn: Day, day: Day, schedule: WorkCalendar): number {
  let weeks = 0
  for (let from = startsOn; from <= day && daysBetween(startsOn, from) < MOST_WEEKS * 7; from = addDays(from, 7)) {
    if (hasWorkDay(from, schedule)) weeks++
  }
  return weeks
}
