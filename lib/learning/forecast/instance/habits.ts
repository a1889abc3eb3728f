import { type Instance, unlearnt } from './instance'

/** How one learner kept to their plan, over the weeks in which they were watched. */
export type Habit = {
  /** Weeks of the plan that were learnt, by weeks without a pause. */
  readonly kept: number
  /** Weeks without a pause. */
  readonly weeks: number
  /** Days in announced pauses, and all days. */
  readonly pausedDays: number
  readonly days: number
}

/** What is taken for granted is worth so many people. */
const PSEUDO_PEOPLE = 20
const PSEUDO_DAYS = 3650
/** A few weeks tell little of somebody: after so many they count half. */
const HALF_WEEKS = 8
/** Shares of a plan between which one counts as it is. */
const KEPT = { least: 0.05, most: 3 } as const

/** What people here keep of their plans, as a geometric mean, and how much of their time they announce as pauses. */
export function habitsFrom(habits: readonly Habit[]): Pick<Instance, 'kept' | 'paused'> {
  let [sum, people] = [PSEUDO_PEOPLE * Math.log(unlearnt.kept), PSEUDO_PEOPLE]
  let [paused, days] = [PSEUDO_DAYS * unlearnt.paused, PSEUDO_DAYS]
  for (const habit of habits) {
    const weight = habit.weeks / (habit.weeks + HALF_WEEKS)
    sum += weight * Math.log(Math.min(Math.max(habit.kept, KEPT.least), KEPT.most))
    people += weight
    paused += habit.pausedDays
    days += habit.days
  }
  return { kept: Math.exp(sum / people), paused: paused / days }
}
