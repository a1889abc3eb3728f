import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { levels, type Step } from '@/lib/learning/roadmaps/roadmap'
import { type Assumptions, assumptions as standard } from './assumptions'
import type { Instance } from './instance/instance'
import type { Learned, StepUnderWay } from './learned'
import { usualQuiet } from './own-quiet'
import { activeDays, isPaused, type PausedSpans } from './pauses'

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
export function allowedHours(plan: PlannedHours, { believedPlans }: Assumptions): (day: DayNumber) => number {
  const planned = weeklyHoursOn(plan)
  return (day) => believedPlans * planned(day)
}

/**
 * A Gamma rate: the plan, times the share of a plan that people keep, is worth some weeks of data; every unpaused day
 * counts from the first, also an empty one, and recent ones weigh more. Hours are set against the plan of their day, so
 * that a change of the plan changes the pace as much. No tick ever makes it lower.
 */
export function estimatePace(input: PaceInput, assumed: Assumptions = standard): Pace {
  const { learned, startedOn, pauses, today, plan, instance } = input
  const { planWeeks, pauseDays } = assumed
  const daysSeen = activeDays(pauses, startedOn, today)
  const begun = estimateBegun(input)
  const week = new Weeks(input, assumed)
  const lanes = getLanes(input, week)
  const weeks = planWeeks + week.weight
  const kept = lanes.map((_, lane) =>
    toKeptForecast(lanes.slice(0, lane + 1), week.weight, planWeeks * instance.kept, assumed),
  )
  const paused = pausedDays(pauses, startedOn, today - 1)
  return {
    basis: daysSeen < PLAN_DAYS ? 'plan' : 'pace',
    hours: kept.map(({ expected }) => plan.weeklyHours * expected),
    kept: kept.map(({ own }) => own),
    weeks,
    promised: week.promised / weeks,
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

/** The weeks behind somebody: what each day weighs, and what a plan said on it. */
class Weeks {
  /** Of all unpaused days, in weeks. */
  readonly weight: number
  /** Logarithm of the plan now by the plan then, times the weight of each week. */
  readonly promised: number
  /** Sums up to a day: of weights, and of weights by the hours planned. */
  readonly #days: Float64Array
  readonly #plans: Float64Array
  readonly #planned: (day: DayNumber) => number

  constructor(
    private readonly input: PaceInput,
    { halfLifeWeeks }: Assumptions,
  ) {
    const { startedOn, today, pauses, plan } = input
    const days = Math.max(0, today - startedOn + 1)
    this.#planned = weeklyHoursOn(plan)
    this.#days = new Float64Array(days + 1)
    this.#plans = new Float64Array(days + 1)
    const fade = 2 ** (-1 / (7 * halfLifeWeeks))
    const weights = new Float64Array(days)
    let weight = 1
    for (let index = days - 1; index >= 0; index--) {
      if (isPaused(pauses, startedOn + index)) continue
      weights[index] = weight
      weight *= fade
    }
    let promised = 0
    for (let index = 0; index < days; index++) {
      const planned = this.#planned(startedOn + index)
      const weight = weights[index] ?? 0
      this.#days[index + 1] = (this.#days[index] ?? 0) + weight
      this.#plans[index + 1] = (this.#plans[index] ?? 0) + weight / planned
      promised += (weight / 7) * Math.log(plan.weeklyHours / planned)
    }
    this.weight = (this.#days[days] ?? 0) / 7
    this.promised = promised
  }

  /** What hours come to; they lie evenly on the unpaused days of the span. */
  worth(hours: number, from: DayNumber, to: DayNumber): Learnt {
    const { startedOn, today, pauses } = this.input
    const last = Math.min(Math.max(to, startedOn), today)
    const first = Math.max(Math.min(from, last), startedOn)
    const days = activeDays(pauses, first, last)
    const [low, high] = [first - startedOn, last - startedOn + 1]
    if (days > 0)
      return { plans: (hours / days) * ((this.#plans[high] ?? 0) - (this.#plans[low] ?? 0)), isPaused: false }
    const planned = this.#planned(last)
    return { plans: hours / planned, isPaused: true }
  }
}

/** A step's hours in weeks of the plan, weighed; in a pause when all of its days are. */
type Learnt = { readonly plans: number; readonly isPaused: boolean }

/**
 * The share of the plan that is kept. Who learns in a pause is not pausing: then that day counts, as far as those hours
 * reach, but never for so much that they make the share smaller.
 */
function toKeptForecast(lanes: readonly (readonly Learnt[])[], weeks: number, taken: number, assumed: Assumptions) {
  const learnt = lanes.flat()
  const plans = learnt.reduce((sum, one) => sum + one.plans, 0)
  const most = Math.max(assumed.believedPlans, (taken + plans) / (assumed.planWeeks + weeks))
  const besides = learnt.reduce((sum, one) => sum + (one.isPaused ? Math.min(1 / 7, one.plans / most) : 0), 0)
  const seen = weeks + besides
  return { expected: (taken + plans) / (assumed.planWeeks + seen), own: seen > 0 ? plans / seen : 0 }
}

function getLanes({ learned, steps }: PaceInput, week: Weeks): readonly (readonly Learnt[])[] {
  const laneById = new Map(steps.map((step) => [step.id, getLane(step)]))
  const lanes: Learnt[][] = Array.from({ length: levels.length + 1 }, () => [])
  for (const { stepId, learnt, from, to } of learned.finished) {
    if (learnt > 0) lanes[laneById.get(stepId) ?? levels.length]?.push(week.worth(learnt, from, to))
  }
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
