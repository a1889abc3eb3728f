import type { DayNumber } from '@/lib/foundation/values/day-number'
import { assumptions } from './assumptions'
import type { FinishedStep } from './learned'
import type { Learnt, WeeksBehind } from './weeks-behind'

/** A share of the plan, in weeks of the plan a week. */
export type KeptShare = {
  /** What is expected of the weeks ahead. */
  readonly expected: number
  /** What was kept so far, without what is taken for granted; 0 before the first day. */
  readonly own: number
}

/**
 * The share of the plan that is kept, by lane with the lanes before it. It is the highest that it was on any day of the
 * last weeks: nobody ticks while a step is under way, and such a week is no news. A tick can only raise it, as it leaves
 * the days before as they were.
 * @param lanes finished steps with hours learnt, by lane
 * @param taken what is taken for granted, in weeks of the plan
 */
export function estimateKept(
  behind: WeeksBehind,
  lanes: readonly (readonly FinishedStep[])[],
  taken: number,
): readonly KeptShare[] {
  const first = behind.dayBefore(assumptions.heldDays)
  const learnt: Learnt[] = []
  return lanes.map((lane) => {
    learnt.push(...lane.map((one) => ({ ...behind.worth(one.learnt, one.from, one.to), tickedOn: one.tickedOn })))
    const now = keptUpTo(behind.today, learnt, { behind, taken })
    // The share falls from day to day, and rises where something was ticked.
    const before = new Set([first, ...learnt.map(({ tickedOn }) => tickedOn).filter((day) => day > first)])
    const held = [...before].map((day) => keptUpTo(day, learnt, { behind, taken }).expected)
    return { own: now.own, expected: Math.max(now.expected, ...held) }
  })
}

type Ground = { readonly behind: WeeksBehind; readonly taken: number }

/**
 * The share as it was known on a day. Who learns in a pause is not pausing: then that day counts, as far as those hours
 * reach, but never for so much that they make the share smaller.
 */
function keptUpTo(day: DayNumber, all: readonly Learnt[], { behind, taken }: Ground): KeptShare {
  const learnt = all.filter(({ tickedOn }) => tickedOn <= day)
  // What was taken for granted did not fade in the days since.
  const fade = behind.fadeSince(day)
  const [weeks, planWeeks] = [behind.weightUpTo(day), assumptions.planWeeks * fade]
  const plans = learnt.reduce((sum, one) => sum + one.plans, 0)
  const most = Math.max(assumptions.believedPlans, (taken * fade + plans) / (planWeeks + weeks))
  const besides = learnt.reduce((sum, one) => sum + (one.isPaused ? Math.min(1 / 7, one.plans / most) : 0), 0)
  const seen = weeks + besides
  return { expected: (taken * fade + plans) / (planWeeks + seen), own: seen > 0 ? plans / seen : 0 }
}
