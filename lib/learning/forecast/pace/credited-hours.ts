import type { DayNumber } from '@/lib/foundation/values/day-number'

/** Hours that can be learnt on one day, at most. */
const HOURS_A_DAY = 12
/** Days without a tick that can be saved up for one with many. */
const BANK_DAYS = 4
/** The same for the plan's hours, in weeks. */
const BANK_WEEKS = 4

/**
 * Limits the ticked hours credited as learnt. Two budgets fill up with time and ticks draw on them: one gets twelve
 * hours a day, the other some times the plan. Hours beyond them were known before. A further tick never lowers the sum.
 * @param allowedOn the most hours that the plan of a day allows in a week
 * @returns a function that takes the day and the hours of each tick, in order of days, and returns the credited hours
 */
export function capCreditedHours(startedOn: DayNumber, allowedOn: (day: DayNumber) => number) {
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
