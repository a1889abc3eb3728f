import { parseDate } from '@internationalized/date'
import { addDays, daysBetween, getWeekday, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Learner } from './person'
import type { Random } from './random'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A period of study. */
export type Sitting = { readonly start: Date; readonly hours: number }

/** Returns the moment that many milliseconds later, or earlier. */
export const after = (moment: Date, milliseconds: number) => new Date(Math.round(moment.getTime() + milliseconds))

const at = (day: Day, timeZone: string, hour: number) => after(parseDate(day).toDate(timeZone), hour * HOUR)

/** Returns the hour of a moment in a time zone, with its fraction. */
const getHour = (moment: Date, timeZone: string) =>
  (moment.getTime() - parseDate(toDay(moment, timeZone)).toDate(timeZone).getTime()) / HOUR

/** Returns the same moment, or the evening before when it is night in the time zone. */
export function beforeNight(moment: Date, timeZone: string): Date {
  const hour = getHour(moment, timeZone)
  return hour < 7 ? after(moment, -(hour + 1.6) * HOUR) : moment
}

/** Returns the same moment, or the next morning when it is night in the time zone. */
export function afterNight(moment: Date, timeZone: string): Date {
  const hour = getHour(moment, timeZone)
  return hour < 7.5 ? after(moment, (8.2 - hour) * HOUR) : moment
}

/** Returns when the learner made a plan: an evening, or the exact moment for those who came today. */
export function makeStart(learner: Learner, now: Date, random: Random): Date {
  const { startedDaysAgo } = learner.story
  const moment = after(now, -startedDaysAgo * DAY)
  return startedDaysAgo < 1 ? moment : at(toDay(moment, learner.timeZone), learner.timeZone, random.between(18.2, 20.4))
}

/** Makes a learner's sittings up to now: on their study days, without breaks and those they missed. */
export function makeSittings(learner: Learner, start: Date, now: Date, random: Random): Sitting[] {
  const { story, timeZone, studyDays, weeklyHours } = learner
  const today = toDay(now, timeZone)
  const last = addDays(today, -(story.quietSinceDaysAgo ?? 0))
  const sittings: Sitting[] = [{ start: after(start, 6 * MINUTE), hours: 0.75 }]
  for (let day = addDays(toDay(start, timeZone), 1); day <= last; day = addDays(day, 1)) {
    const daysAgo = daysBetween(day, today)
    const isAway = (story.breaks ?? []).some(([from, to]) => daysAgo <= from && daysAgo >= to)
    const { attendance, intensity } = rhythmOn(story.rhythm, daysAgo)
    const comes = random.chance(attendance)
    const hours = Math.min(8, (weeklyHours / studyDays.length) * intensity * random.around(0.25))
    const isFreeDay = getWeekday(day) >= 5
    const usual = isFreeDay ? random.between(9.5, 11.5) : random.between(18, 19.5)
    if (isAway || !comes || !studyDays.includes(getWeekday(day))) continue
    const sitting = { start: at(day, timeZone, Math.min(usual, 22.6 - hours)), hours }
    if (after(sitting.start, hours * HOUR) < after(now, -10 * MINUTE)) sittings.push(sitting)
  }
  return sittings
}

function rhythmOn(rhythm: Learner['story']['rhythm'], daysAgo: number) {
  if (rhythm === 'loose') return { attendance: 0.6, intensity: 0.9 }
  if (rhythm !== 'bursts') return { attendance: 0.9, intensity: 1 }
  const isBeforeDeadline = (daysAgo + 40) % 42 < 12
  return isBeforeDeadline ? { attendance: 1, intensity: 1.8 } : { attendance: 0.45, intensity: 0.7 }
}
