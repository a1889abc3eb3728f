import { defaultInstanceModel, type InstanceModel } from './instance-model'

/** Adherence of one learner to their plan, over the weeks observed. */
export type Habit = {
  /** Planned weeks' worth of hours learnt, per week without a pause. */
  readonly kept: number
  /** Weeks without a pause. */
  readonly weeks: number
  /** Days in announced pauses, and all days. */
  readonly pausedDays: number
  readonly days: number
}

/** Weight of the default assumptions, in people and in days. */
const PSEUDO_PEOPLE = 20
const PSEUDO_DAYS = 3650
/** Weeks after which a learner has half of the full weight: a few weeks show little. */
const HALF_WEEKS = 8
/** Bounds on the counted share of a plan. */
const KEPT = { least: 0.05, most: 3 } as const

/**
 * Computes the share of their plans that people here keep, as a geometric mean, and the share of days in announced
 * pauses.
 */
export function habitsFrom(habits: readonly Habit[]): Pick<InstanceModel, 'kept' | 'paused'> {
  let [sum, people] = [PSEUDO_PEOPLE * Math.log(defaultInstanceModel.kept), PSEUDO_PEOPLE]
  let [paused, days] = [PSEUDO_DAYS * defaultInstanceModel.paused, PSEUDO_DAYS]
  for (const habit of habits) {
    const weight = habit.weeks / (habit.weeks + HALF_WEEKS)
    sum += weight * Math.log(Math.min(Math.max(habit.kept, KEPT.least), KEPT.most))
    people += weight
    paused += habit.pausedDays
    days += habit.days
  }
  return { kept: Math.exp(sum / people), paused: paused / days }
}
