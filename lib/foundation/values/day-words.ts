import { formatDate } from '@/lib/foundation/messages/format'

/** A day in the learner's own zone, written `YYYY-MM-DD`: sorts as text, has no time and no zone. */
export type Day = string

// Apart from the calendar, and without its library: screens that only write a day down should not have to fetch it.
const formatter = (options: Intl.DateTimeFormatOptions) => {
  const inUtc = { ...options, timeZone: 'UTC' }
  return (day: Day): string => formatDate(new Date(`${day}T00:00:00Z`), inUtc)
}

/** "9 Mar" */
export const formatDay = formatter({ day: 'numeric', month: 'short' })

/** "9 March 2027" */
export const formatLongDay = formatter({ day: 'numeric', month: 'long', year: 'numeric' })

/** "March 2027" */
export const formatMonth = formatter({ month: 'long', year: 'numeric' })
