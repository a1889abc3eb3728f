import { addDays, getWeekday, toDay, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import type { ReminderTime } from '@/lib/people/notifications/study-reminder/reminder'

/** Hours, in the learner's zone, between which a reminder may be sent: only in the morning. */
const FROM_HOUR = 8
const UNTIL_HOUR = 14

type Person = {
  readonly timeZone: string
  /** 0 is Monday. Empty means every day. */
  readonly studyDays: readonly number[]
  /** When they made their plan. */
  readonly startedAt: Date
  readonly pauses: readonly { readonly from: Day; readonly to: Day }[]
}

const hourIn = (now: Date, timeZone: string): number =>
  Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now))

/** Returns the learner's time zone, or UTC where it is unknown. */
export const toKnownZone = (timeZone: string): string => (isTimeZone(timeZone) ? timeZone : 'UTC')

/**
 * Returns the learner's day for which a reminder may be sent now: the morning of a study day outside pauses, and not
 * the day of the plan itself, which they have just seen. Null at any other time.
 */
export function findReminderDay(person: Person, now: Date): Day | null {
  const timeZone = toKnownZone(person.timeZone)
  const hour = hourIn(now, timeZone)
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return null
  const today = toDay(now, timeZone)
  const { studyDays, pauses, startedAt } = person
  if (studyDays.length > 0 && !studyDays.includes(getWeekday(today))) return null
  if (pauses.some(({ from, to }) => from <= today && today <= to)) return null
  return today > toDay(startedAt, timeZone) ? today : null
}

/** Returns the days that share one mail: today, or this week up to today. */
export function listCoveredDays(when: Exclude<ReminderTime, 'never'>, today: Day): Day[] {
  if (when === 'study-days') return [today]
  const monday = weekStart(today)
  return Array.from({ length: getWeekday(today) + 1 }, (_, index) => addDays(monday, index))
}
