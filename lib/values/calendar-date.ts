import { type CalendarDate, fromDate, parseDate, toCalendarDate } from '@internationalized/date'

/** A day in the learner's own zone, written `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type Day = string

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

const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const dayAndMonth = formatter({ day: 'numeric', month: 'short' })
const wholeDay = formatter({ day: 'numeric', month: 'long', year: 'numeric' })
const monthAndYear = formatter({ month: 'long', year: 'numeric' })

/** "9 Mar" */
export const formatDay = (day: Day): string => dayAndMonth.format(parseDate(day).toDate('UTC'))

/** "9 March 2027" */
export const formatLongDay = (day: Day): string => wholeDay.format(parseDate(day).toDate('UTC'))

/** "March 2027" */
export const formatMonth = (day: Day): string => monthAndYear.format(parseDate(day).toDate('UTC'))

/** "today", "yesterday", "5 days ago", then the date. */
export function formatSince(day: Day, today: Day): string {
  const days = daysBetween(day, today)
  if (days <= 0) return 'today'
  if (days === 1) return 'yesterday'
  return days <= 30 ? `${days} days ago` : formatLongDay(day)
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** "9 March 2027, 14:05": an instant in a zone (IANA name). */
export function formatInstant(instant: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  return `${formatLongDay(dayOf(instant, timeZone))}, ${clock.format(instant)}`
}
