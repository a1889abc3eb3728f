import type { DayNumber } from '@/lib/foundation/values/day-number'

/** A day holds no more. */
const HOURS_A_DAY = 12
/** Days without a tick that are kept in hand for one with many. */
const BANK_DAYS = 4
/** The same for what a plan allows, in weeks. */
const BANK_WEEKS = 4

/**
 * How many hours can have been learnt by a day: two accounts that fill up with time and that ticks draw on. One gets
 * twelve hours a day, the other some times the plan. Ticks beyond them are of what was known before. A further tick
 * never makes the sum less.
 * @param allowedOn the most that a plan of that day lets a week hold, in hours
 * @returns takes the day and the hours of a tick, in order of days, and gives the hours of it that are believed
 */
export function believing(startedOn: DayNumber, allowedOn: (day: DayNumber) => number) {
  let day = startedOn - 1
  let [byDay, byPlan] = [0, 0]
  const fill = (until: DayNumber): void => {
    const days = until - day
    if (days <= 0) return
    const allowed = allowedOn(until)
    byDay = Math.max(Math.min(byDay + HOURS_A_DAY * days, HOURS_A_DAY * BANK_DAYS), HOURS_A_DAY * days)
    byPlan = Math.max(Math.min(byPlan + (allowed * days) / 7, allowed * BANK_WEEKS), (allowed * days) / 7)
    day = until
  }
  return (on: DayNumber, hours: number): number => {
    fill(on)
    const believed = Math.min(hours, byDay, byPlan)
    byDay -= believed
    byPlan -= believed
    return believed
  }
}
