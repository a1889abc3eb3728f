import { parseDate } from '@internationalized/date'
import { addDays, getWeekday, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

/** Times at which the mentors of a cohort work. */
export type WorkingWeek = {
  /** IANA name. */
  readonly timeZone: string
  /** 0 is Monday; at least one. */
  readonly days: readonly number[]
  /** Hours of the clock, 0 to 24; `until` is later than `from`. */
  readonly from: number
  readonly until: number
}

const HOUR_MS = 60 * 60 * 1000

/** Returns the instant of an hour of the clock on a day, also where daylight saving time begins or ends on it. */
function toInstant(day: Day, hour: number, timeZone: string): Date {
  const start = hour === 24 ? parseDate(addDays(day, 1)) : parseDate(day)
  const midnight = start.toDate(timeZone)
  if (hour === 24 || hour === 0) return midnight
  const rough = new Date(midnight.getTime() + hour * HOUR_MS)
  return new Date(rough.getTime() + (hour - clockHour(rough, day, timeZone)) * HOUR_MS)
}

/** Cache of clocks by zone: making one takes longer than all of the arithmetic around it. */
const clocks = new Map<string, Intl.DateTimeFormat>()
const MOST_CLOCKS = 500

function makeClock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  if (clocks.size >= MOST_CLOCKS) clocks.clear()
  clocks.set(timeZone, made)
  return made
}

function clockHour(moment: Date, day: Day, timeZone: string): number {
  const [hours = 0, minutes = 0] = makeClock(timeZone).format(moment).split(':').map(Number)
  const isNextDay = toDay(moment, timeZone) > day
  return hours + minutes / 60 + (isNextDay ? 24 : 0)
}

/**
 * Returns the moment after a number of working hours. Time outside them counts from the next working hour, so that a
 * promise of two working days given on a Friday evening ends on Tuesday evening.
 * @param hours working hours, more than 0
 */
export function afterWorkingHours(from: Date, hours: number, week: WorkingWeek): Date {
  if (week.days.length === 0 || week.until <= week.from)
    throw new RangeError('A week without working hours never ends.')
  let left = hours * HOUR_MS
  for (let day = toDay(from, week.timeZone); ; day = addDays(day, 1)) {
    if (!week.days.includes(getWeekday(day))) continue
    const begins = Math.max(toInstant(day, week.from, week.timeZone).getTime(), from.getTime())
    const ends = toInstant(day, week.until, week.timeZone).getTime()
    if (ends <= begins) continue
    if (ends - begins >= left) return new Date(begins + left)
    left -= ends - begins
  }
}
