import type { DayNumber } from '@/lib/foundation/values/day-number'
import { assumptions } from '../assumptions'
import type { FinishedStep } from './learning-history'
import type { Learnt, PastWeeks } from './past-weeks'

/** A share of the plan: weeks' worth of planned hours per week. */
export type PlanAdherence = {
  /** Share expected in the weeks ahead. */
  readonly expected: number
  /** Share kept so far, without the default assumption; 0 before the first day. */
  readonly own: number
}

/**
 * Estimates the share of the plan that is kept, by lane and including the lanes before it. It is the highest of any day
 * of the last weeks: a week without a tick may just be a step in progress. A tick can only raise it, since it leaves
 * the days before unchanged.
 * @param lanes finished steps with hours learnt, by lane
 * @param taken the default assumption, in weeks of the plan
 */
export function estimateAdherence(
  behind: PastWeeks,
  lanes: readonly (readonly FinishedStep[])[],
  taken: number,
): readonly PlanAdherence[] {
  const first = behind.dayBefore(assumptions.heldDays)
  const learnt: Learnt[] = []
  return lanes.map((lane) => {
    learnt.push(...lane.map((one) => ({ ...behind.worth(one.learnt, one.from, one.to), tickedOn: one.tickedOn })))
    const now = keptUpTo(behind.today, learnt, { behind, taken })
    // The share falls from day to day and rises on days with ticks, so the days with ticks and the first suffice.
    const before = new Set([first, ...learnt.map(({ tickedOn }) => tickedOn).filter((day) => day > first)])
    const held = [...before].map((day) => keptUpTo(day, learnt, { behind, taken }).expected)
    return { own: now.own, expected: Math.max(now.expected, ...held) }
  })
}

type Ground = { readonly behind: PastWeeks; readonly taken: number }

/**
 * Computes the share as known on a day. A paused day with learning counts as an active one, up to the hours learnt, but
 * never for so much that it lowers the share.
 */
function keptUpTo(day: DayNumber, all: readonly Learnt[], { behind, taken }: Ground): PlanAdherence {
  const learnt = all.filter(({ tickedOn }) => tickedOn <= day)
  // The default assumption did not fade in the days since.
  const fade = behind.fadeSince(day)
  const [weeks, planWeeks] = [behind.weightUpTo(day), assumptions.planWeeks * fade]
  const plans = learnt.reduce((sum, one) => sum + one.plans, 0)
  const most = Math.max(assumptions.believedPlans, (taken * fade + plans) / (planWeeks + weeks))
  const besides = learnt.reduce((sum, one) => sum + (one.isPaused ? Math.min(1 / 7, one.plans / most) : 0), 0)
  const seen = weeks + besides
  return { expected: (taken * fade + plans) / (planWeeks + seen), own: seen > 0 ? plans / seen : 0 }
}
