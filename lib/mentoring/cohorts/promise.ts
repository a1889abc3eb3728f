import { formatList } from '@/lib/foundation/messages/format'
import { formatWeekday } from '@/lib/foundation/values/day-words'
import * as words from '@/messages/generated/mentoring/cohort-words'
import type { WorkingWeek } from './working-hours'

/**
 * Puts a cohort's promise into words: "2 working days" where the hours are whole days of its week, else "5 working
 * hours".
 * @param hours working hours, 1 or more
 */
export function promiseInWords(hours: number, { from, until }: Pick<WorkingWeek, 'from' | 'until'>): string {
  const day = until - from
  return hours % day === 0 ? words.workingDays({ count: hours / day }) : words.workingHours({ count: hours })
}

const formatHour = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** "Monday to Friday, 09:00 to 17:00 (Europe/Berlin)" */
export function weekInWords({ days, from, until, timeZone }: WorkingWeek): string {
  const sorted = [...days].sort((a, b) => a - b)
  const [first = 0] = sorted
  const last = sorted.at(-1) ?? first
  const isRun = sorted.length > 2 && last - first === sorted.length - 1
  const when = isRun
    ? words.dayRange({ first: formatWeekday(first), last: formatWeekday(last) })
    : formatList(sorted.map((day) => formatWeekday(day)))
  return words.week({ days: when, from: formatHour(from), until: formatHour(until), timeZone })
}
