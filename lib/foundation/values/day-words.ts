import { formatDate } from '@/lib/foundation/messages/format'

/** A day in the learner's own zone, written `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type Day = string

// In a file apart from the calendar and its library, which screens that only print a day need not load.
const formatter = (options: Intl.DateTimeFormatOptions) => {
  const inUtc = { ...options, timeZone: 'UTC' }
  return (day: Day): string => formatDate(new Date(`${day}T00:00:00Z`), inUtc)
}

/** Returns a formatter for weekdays. 5 January 1970 was a Monday. */
const weekdayFormatter = (weekday: 'short' | 'long') => (day: number) =>
  formatDate(new Date(Date.UTC(1970, 0, 5 + day)), { weekday, timeZone: 'UTC' })

/** "Monday". @param day 0 for Monday, 6 for Sunday */
export const formatWeekday = weekdayFormatter('long')

/** "Mon". @param day 0 for Monday, 6 for Sunday */
export const formatShortWeekday = weekdayFormatter('short')

/** "9 Mar" */
export const formatDay = formatter({ day: 'numeric', month: 'short' })

/** "9 March 2027" */
export const formatLongDay = formatter({ day: 'numeric', month: 'long', year: 'numeric' })

/** "March 2027" */
export const formatMonth = formatter({ month: 'long', year: 'numeric' })
