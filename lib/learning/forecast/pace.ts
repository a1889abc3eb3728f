import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { levels, type Step } from '@/lib/learning/roadmaps/roadmap'
import { assumptions } from './assumptions'
import type { Instance } from './instance/instance'
import { estimateKept } from './kept-share'
import type { FinishedStep, Learned, StepUnderWay } from './learned'
import { usualQuiet } from './own-quiet'
import { activeDays, type PausedSpans } from './pauses'
import { WeeksBehind } from './weeks-behind'

/** Under so many days that were no pause a forecast says that it speaks from the plan. */
const PLAN_DAYS = 21
/** Nobody knows how far a step is that is under way: at most half of it counts, and most of it once handed in. */
const BEGUN_AT_MOST = 0.5
const HANDED_IN_AT_MOST = 0.9
/** A silence of so many days tells something of anybody, however usual. */
const MOST_USUAL_DAYS = 35
const MOST_PAUSE_DAYS = 28

export type PaceInput = {
  readonly learned: Learned
  readonly steps: readonly PacedStep[]
  readonly plan: PlannedHours
  readonly startedOn: DayNumber
  readonly pauses: PausedSpans
  readonly today: DayNumber
  readonly instance: Instance
}
type PacedStep = Pick<Step, 'id' | 'effort' | 'isCore' | 'level'>

/** How far from the way a step is: the place of its level for the core, and one more for what is optional. */
export const getLane = ({ isCore, level }: Pick<Step, 'isCore' | 'level'>): number =>
  isCore ? levels.indexOf(level) : levels.length

/**
 * How fast somebody learns, in effort-hours a week: the effort of what they finish, whatever time it took them. Who
 * needs half as long again for everything has a lower pace, and so gets dates that are right for them.
 */
export type Pace = {
  /** `plan` while there are under three weeks of data: the plan then says more than the learner's own pace. */
  readonly basis: 'plan' | 'pace'
  /**
   * Effort-hours a week, by lane: those that went into steps of that lane and the ones before it. What is done on the
   * side brings no target of a nearer lane closer.
   */
  readonly hours: readonly number[]
  /** What was kept of the plan so far, by lane and without what is taken for granted; 0 before the first day. */
  readonly kept: readonly number[]
  /** Weeks of data behind it, those of the plan included. */
  readonly weeks: number
  /** How much the plan changed in ways that the data do not show yet, as a logarithm. */
  readonly promised: number
  /** Days without a pause since the start, today included. */
  readonly daysSeen: number
  /** Days without a pause on which nothing moved, up to today. */
  readonly quietDays: number
  /** How long the learner's silences mostly are. Nobody ticks every day. */
  readonly usualQuietDays: number
  /** Of the days ahead, the part that pauses not yet announced will take. */
  readonly pausedAhead: number
  /** Effort-hours that went into steps under way, by step. */
  readonly begun: ReadonlyMap<string, number>
}

/** The most that can be learnt in a week, by the plan of each day. */
export function allowedHours(plan: PlannedHours): (day: DayNumber) => number {
  const planned = weeklyHoursOn(plan)
  return (day) => assumptions.believedPlans * planned(day)
}

/**
 * A Gamma rate: the plan, times the share of a plan that people keep, is worth some weeks of data; every unpaused day
 * counts from the first, also an empty one, and recent ones weigh more. Hours are set against the plan of their day, so
 * that a change of the plan changes the pace as much. No tick ever makes it lower, nor do a few weeks without one.
 */
export function estimatePace(input: PaceInput): Pace {
  const { learned, startedOn, pauses, today, plan, instance } = input
  const { planWeeks, pauseDays } = assumptions
  const daysSeen = activeDays(pauses, startedOn, today)
  const begun = estimateBegun(input)
  const behind = new WeeksBehind(input)
  const weeks = planWeeks + behind.weight
  const kept = estimateKept(behind, toLanes(input), planWeeks * instance.kept)
  const paused = pausedDays(pauses, startedOn, today - 1)
  return {
    basis: daysSeen < PLAN_DAYS ? 'plan' : 'pace',
    hours: kept.map(({ expected }) => plan.weeklyHours * expected),
    kept: kept.map(({ own }) => own),
    weeks,
    promised: behind.promised / weeks,
    daysSeen,
    quietDays: activeDays(pauses, Math.max((learned.movedOn.at(-1) ?? 0) + 1, startedOn), today),
    usualQuietDays: usualQuiet(learned.movedOn, pauses, MOST_USUAL_DAYS),
    pausedAhead: (paused + pauseDays * instance.paused) / (daysSeen + paused + pauseDays),
    begun,
  }
}

/** Days in pauses, of none more than a month: that somebody was away for long once does not say that they will be again. */
function pausedDays(pauses: PausedSpans, first: DayNumber, last: DayNumber): number {
  const lengths = pauses.map(({ from, to }) => Math.min(to, last) - Math.max(from, first) + 1)
  return lengths.reduce((sum, length) => sum + Math.max(0, Math.min(length, MOST_PAUSE_DAYS)), 0)
}

/** Finished steps with hours learnt, by lane. */
function toLanes({ learned, steps }: PaceInput): readonly (readonly FinishedStep[])[] {
  const laneById = new Map(steps.map((step) => [step.id, getLane(step)]))
  const lanes: FinishedStep[][] = Array.from({ length: levels.length + 1 }, () => [])
  for (const one of learned.finished) if (one.learnt > 0) lanes[laneById.get(one.stepId) ?? levels.length]?.push(one)
  return lanes
}

/**
 * What went into steps under way by the plan; no tick of another step takes it away. It is less to do and no pace: nobody
 * knows whether it was done.
 */
function estimateBegun({ learned, steps, plan, pauses, today, instance }: PaceInput): ReadonlyMap<string, number> {
  const median = new Map(steps.map((step) => [step.id, step.effort.median]))
  const daily = (instance.kept * plan.weeklyHours) / 7 / Math.max(1, learned.underWay.length)
  const credit = ({ stepId, since, isHandedIn }: StepUnderWay): [string, number] => {
    const whole = median.get(stepId) ?? 0
    if (isHandedIn) return [stepId, HANDED_IN_AT_MOST * whole]
    return [stepId, Math.min(BEGUN_AT_MOST * whole, daily * activeDays(pauses, since, today))]
  }
  return new Map(learned.underWay.map(credit))
}
