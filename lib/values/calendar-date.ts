import { type CalendarDate, fromDate, parseDate, toCalendarDate } from '@internationalized/date'
import { type Day, formatLongDay } from './day-words'

const iso = (date: CalendarDate): Day => date.toString()

/** The day on which an instant falls in a zone (IANA name). */
export function dayOf(instant: Date, timeZone: string): Day {
  return iso(toCalendarDate(fromDate(instant, timeZone)))
}

/** The instant at which a day begins in a zone (IANA name). */
export function startOfDay(day: Day, timeZone: string): Date {
  return parseDate(day).toDate(timeZone)
}

export function addDays(day: Day, days: number): Day {
  return iso(parseDate(day).add({ days }))
}

/** The same day of a later month; its last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  return iso(parseDate(day).add({ months }))
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return parseDate(to).compare(parseDate(from))
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (parseDate(day).toDate('UTC').getUTCDay() + 6) % 7
}

/** The Monday of the day's week. */
export function weekStart(day: Day): Day {
  return addDays(day, -weekdayOf(day))
}

/** "today", "yesterday", "5 days ago", then the date. */
export function formatSince(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days <= 30 ? `${days} days ago` : formatLongDay(day)
}

/** "9 March 2027, 14:05": an instant in a zone (IANA name). */
export function formatInstant(instant: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return `${formatLongDay(dayOf(instant, timeZone))}, ${clock.format(instant)}`
}
