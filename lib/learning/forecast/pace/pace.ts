import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { levels, type Step } from '@/lib/learning/roadmaps/roadmap'
import { assumptions } from '../assumptions'
import type { InstanceModel } from '../instance/instance-model'
import type { FinishedStep, LearningHistory, StepUnderWay } from './learning-history'
import { PastWeeks } from './past-weeks'
import { activeDays, type PausedSpans } from './pauses'
import { estimateAdherence } from './plan-adherence'
import { computeToleratedSilence } from './usual-silence'

/** Unpaused days below which a forecast is based on the plan. */
const PLAN_DAYS = 21
/** Largest credited share of a step in progress, and of one handed in: its true progress is unknown. */
const BEGUN_AT_MOST = 0.5
const HANDED_IN_AT_MOST = 0.9
/** Upper bound of a usual silence: a longer one is a signal for anybody. */
const MOST_USUAL_DAYS = 35
const MOST_PAUSE_DAYS = 28

export type PaceInput = {
  readonly learned: LearningHistory
  readonly steps: readonly PacedStep[]
  readonly plan: PlannedHours
  readonly startedOn: DayNumber
  readonly pauses: PausedSpans
  readonly today: DayNumber
  readonly instance: InstanceModel
}
type PacedStep = Pick<Step, 'id' | 'effort' | 'isCore' | 'level'>

/**
 * Returns the lane of a step, its distance from the main path: the index of its level for core steps, and one more for
 * optional ones.
 */
export const getLane = ({ isCore, level }: Pick<Step, 'isCore' | 'level'>): number =>
  isCore ? levels.indexOf(level) : levels.length

/**
 * Learning pace in effort-hours a week: the effort of finished steps, whatever time they really took. Learners who need
 * half as long again for everything have a lower pace, and so get dates that are right for them.
 */
export type Pace = {
  /** `plan` while there are under three weeks of data, in which the plan says more than the learner's own pace. */
  readonly basis: 'plan' | 'pace'
  /**
   * Effort-hours a week, by lane: those for steps of that lane and the ones before it. Optional work brings no target
   * of a nearer lane closer.
   */
  readonly hours: readonly number[]
  /** Share of the plan kept so far, by lane and without the default assumption; 0 before the first day. */
  readonly kept: readonly number[]
  /** Weeks of data behind it, the weight of the plan included. */
  readonly weeks: number
  /** Log-change of the plan that the data do not show yet. */
  readonly promised: number
  /** Unpaused days since the start, today included. */
  readonly daysSeen: number
  /** Unpaused days without activity up to today. */
  readonly quietDays: number
  /** Usual length of the learner's silences. Nobody ticks every day. */
  readonly usualQuietDays: number
  /** Share of the days ahead expected to go to pauses not yet announced. */
  readonly pausedAhead: number
  /** Effort-hours credited to steps in progress, by step. */
  readonly begun: ReadonlyMap<string, number>
}

/** Returns the most hours that can be learnt in a week, by the plan of each day. */
export function allowedHours(plan: PlannedHours): (day: DayNumber) => number {
  const planned = weeklyHoursOn(plan)
  return (day) => assumptions.believedPlans * planned(day)
}

/**
 * Estimates the rate of a Gamma distribution. The plan, times the share of plans that people keep, weighs as much as
 * some weeks of data; every unpaused day counts from the first, also an empty one, and recent ones weigh more. Hours
 * are compared with the plan of their day, so a change of the plan changes the pace in proportion. Neither a tick nor a
 * few weeks without one lower it.
 */
export function estimatePace(input: PaceInput): Pace {
  const { learned, startedOn, pauses, today, plan, instance } = input
  const { planWeeks, pauseDays } = assumptions
  const daysSeen = activeDays(pauses, startedOn, today)
  const begun = estimateBegun(input)
  const behind = new PastWeeks(input)
  const weeks = planWeeks + behind.weight
  const kept = estimateAdherence(behind, toLanes(input), planWeeks * instance.kept)
  const paused = pausedDays(pauses, startedOn, today - 1)
  return {
    basis: daysSeen < PLAN_DAYS ? 'plan' : 'pace',
    hours: kept.map(({ expected }) => plan.weeklyHours * expected),
    kept: kept.map(({ own }) => own),
    weeks,
    promised: behind.promised / weeks,
    daysSeen,
    quietDays: activeDays(pauses, Math.max((learned.movedOn.at(-1) ?? 0) + 1, startedOn), today),
    usualQuietDays: computeToleratedSilence(learned.movedOn, pauses, MOST_USUAL_DAYS),
    pausedAhead: (paused + pauseDays * instance.paused) / (daysSeen + paused + pauseDays),
    begun,
  }
}

/** Counts days in pauses, at most a month for each: one long absence does not predict another. */
function pausedDays(pauses: PausedSpans, first: DayNumber, last: DayNumber): number {
  const lengths = pauses.map(({ from, to }) => Math.min(to, last) - Math.max(from, first) + 1)
  return lengths.reduce((sum, length) => sum + Math.max(0, Math.min(length, MOST_PAUSE_DAYS)), 0)
}

/** Groups finished steps with hours learnt by lane. */
function toLanes({ learned, steps }: PaceInput): readonly (readonly FinishedStep[])[] {
  const laneById = new Map(steps.map((step) => [step.id, getLane(step)]))
  const lanes: FinishedStep[][] = Array.from({ length: levels.length + 1 }, () => [])
  for (const one of learned.finished) if (one.learnt > 0) lanes[laneById.get(one.stepId) ?? levels.length]?.push(one)
  return lanes
}

/**
 * Estimates the hours put into steps in progress from the plan; ticking another step does not reduce them. They count
 * as less to do but not towards the pace, since nobody knows whether they were spent.
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
