import { fromDate, parseDate, toCalendarDate } from '@internationalized/date'
import { formatDate } from '@/lib/foundation/messages/format'
import * as words from '@/messages/generated/foundation/times'
import { dayAt, toDayNumber, weekdayAt } from './day-number'
import { type Day, formatLongDay } from './day-words'
import { memoizeBounded } from './memoize-bounded'

const QUARTER_MS = 15 * 60 * 1000
/** Most days cached. A log has thousands of instants, and every page of its learner needs their days. */
const MOST_KEPT = 50_000

/** Caches days by zone and quarter of an hour: no zone changes its date or its clock in between. */
const dayOfQuarter = memoizeBounded(MOST_KEPT, (key: string) => {
  const [quarter = '', zone = ''] = key.split(' ')
  return toCalendarDate(fromDate(new Date(Number(quarter) * QUARTER_MS), zone)).toString()
})

/** Returns the day on which an instant falls in a zone (IANA name). */
export function toDay(instant: Date, timeZone: string): Day {
  return dayOfQuarter(`${Math.floor(instant.getTime() / QUARTER_MS)} ${timeZone}`)
}

/** Formats the hour of an instant in UTC, such as `2026-11-24T10`. */
export const toHour = (instant: Date): string => instant.toISOString().slice(0, 13)

/** Returns the instant at which a day begins in a zone (IANA name). */
export function startOfDay(day: Day, timeZone: string): Date {
  return parseDate(day).toDate(timeZone)
}

export function addDays(day: Day, days: number): Day {
  return dayAt(toDayNumber(day) + days)
}

/** Returns the same day of a later month, or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  return parseDate(day).add({ months }).toString()
}

/** Counts the days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Returns 0 for Monday to 6 for Sunday. */
export function getWeekday(day: Day): number {
  return weekdayAt(toDayNumber(day))
}

/** Returns the Monday of the day's week. */
export function weekStart(day: Day): Day {
  return addDays(day, -getWeekday(day))
}

/** Formats a past day: "today", "yesterday", "5 days ago", then the date. */
export function formatSince(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  return days <= 30 ? words.since({ days: Math.max(0, days) }) : formatLongDay(day)
}

/** Formats an instant in a zone (IANA name): "9 March 2027, 14:05". */
export function formatInstant(instant: Date, timeZone: string): string {
  const time = formatDate(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return words.instant({ day: formatLongDay(toDay(instant, timeZone)), time })
}
