import { addDays, daysBetween, getWeekday, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Random } from './random'
import type { LearnerStory } from './stories'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A period of study. */
export type Sitting = { readonly start: Date; readonly hours: number }

/** Returns the moment that many milliseconds later, or earlier. */
export const after = (moment: Date, milliseconds: number) => new Date(Math.round(moment.getTime() + milliseconds))

export const dayAgo = (now: Date, timeZone: string, days: number): Day => addDays(toDay(now, timeZone), -days)

const at = (day: Day, timeZone: string, hour: number) => after(startOfDay(day, timeZone), hour * HOUR)

/** Returns when the learner made a plan: at seven in the evening, or the exact moment for those who came today. */
export function makeStart({ person: { timeZone }, history: { startedDaysAgo } }: LearnerStory, now: Date): Date {
  return startedDaysAgo < 1
    ? after(now, -startedDaysAgo * DAY)
    : at(dayAgo(now, timeZone, startedDaysAgo), timeZone, 19)
}

/** Makes a learner's sittings up to now: on their study days, without breaks and those they missed. */
export function makeSittings(learner: LearnerStory, start: Date, now: Date, random: Random): Sitting[] {
  const { timeZone } = learner.person
  const { weeklyHours, studyDays } = learner.plan
  const { breaks, quietSinceDaysAgo, attendance } = learner.history
  const last = dayAgo(now, timeZone, quietSinceDaysAgo)
  const sittings: Sitting[] = [{ start: after(start, 6 * MINUTE), hours: 0.75 }]
  for (let day = addDays(toDay(start, timeZone), 1); day <= last; day = addDays(day, 1)) {
    const daysAgo = daysBetween(day, toDay(now, timeZone))
    const isAway = breaks.some(([from, to]) => daysAgo <= from && daysAgo >= to)
    if (isAway || !studyDays.includes(getWeekday(day)) || !random.chance(attendance)) continue
    const hours = (weeklyHours / studyDays.length) * random.around(0.25)
    const hour = getWeekday(day) >= 5 ? random.between(9.5, 11.5) : random.between(18, 19.5)
    const sitting = { start: at(day, timeZone, Math.min(hour, 22.6 - hours)), hours }
    if (after(sitting.start, hours * HOUR) < after(now, -10 * MINUTE)) sittings.push(sitting)
  }
  return sittings
}
