import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type Assumptions, assumptions as standard } from './assumptions'
import type { EffortStep, Learned, StepUnderWay } from './learned'
import { usualQuiet } from './own-quiet'
import { activeDays, isPaused, type PausedSpans } from './pauses'

/** Under so many days that were no pause a forecast speaks from the plan alone. */
const PLAN_DAYS = 21
/** Nobody knows how far a step is that is under way: at most half of it counts, and most of it once handed in. */
const BEGUN_AT_MOST = 0.5
const HANDED_IN_AT_MOST = 0.9
/** One great month among empty ones says no more than that the weeks are very unlike. */
const MOST_WEEK_VARIANCE = 3
/** A silence of so many days tells something of anybody, however usual. */
const MOST_USUAL_DAYS = 35

export type PaceInput = {
  readonly learned: Learned
  readonly steps: readonly EffortStep[]
  /** As the plan declares them. */
  readonly weeklyHours: number
  readonly startedOn: DayNumber
  readonly pauses: PausedSpans
  readonly today: DayNumber
}

/**
 * How fast somebody learns, in effort-hours a week: the effort of what they finish, whatever time it took them. Who
 * needs half as long again for everything has a lower pace, and so gets dates that are right for them.
 */
export type Pace = {
  /** `plan` while there are under three weeks of data: then only the plan speaks. */
  readonly basis: 'plan' | 'pace'
  /** Effort-hours a week, the middle of what is likely. */
  readonly hours: number
  /** How unsure that is: variance of its logarithm. */
  readonly variance: number
  /** How differently the learner's weeks turn out: log-variance of one. */
  readonly weekVariance: number
  /** Days without a pause since the start, today included. */
  readonly daysSeen: number
  /** Days without a pause on which nothing moved, up to today. */
  readonly quietDays: number
  /** How long the learner's silences mostly are. Nobody ticks every day. */
  readonly usualQuietDays: number
  /** Effort-hours that went into steps under way, by step. */
  readonly begun: ReadonlyMap<string, number>
}

/**
 * The declared hours are worth a few weeks of data; from then on every unpaused day counts, also an empty one, and
 * recent ones weigh more: a discounted Gamma-Poisson mean, whose uncertainty falls with the weeks that went into it.
 */
export function paceOf(input: PaceInput, assumed: Assumptions = standard): Pace {
  const { learned, startedOn, pauses, today, weeklyHours } = input
  const daysSeen = activeDays(pauses, startedOn, today)
  const quietDays = activeDays(pauses, Math.max((learned.movedOn.at(-1) ?? 0) + 1, startedOn), today)
  const { planTaken, planWeeks, weekVariance } = assumed
  const fromPlan = { hours: planTaken * weeklyHours, variance: weekVariance / planWeeks, weekVariance }
  const finished = spreadOf(learned, input)
  const first = daysSeen < PLAN_DAYS ? fromPlan : blend(finished, input, assumed)
  const begun = begunOf(input, first.hours)
  const rest = { daysSeen, quietDays, usualQuietDays: usualQuiet(learned.movedOn, pauses, MOST_USUAL_DAYS), begun }
  if (daysSeen < PLAN_DAYS) return { basis: 'plan', ...fromPlan, ...rest }
  for (const { stepId, since } of learned.underWay) spread(finished, begun.get(stepId) ?? 0, since, today, input)
  return { basis: 'pace', ...blend(finished, input, assumed), ...rest }
}

/** Effort-hours by day, from the start. */
type DailyHours = number[]

function spreadOf({ finished }: Learned, input: PaceInput): DailyHours {
  const daily: DailyHours = new Array(Math.max(0, input.today - input.startedOn + 1)).fill(0)
  for (const { isKnownBefore, hours, from, to } of finished) if (!isKnownBefore) spread(daily, hours, from, to, input)
  return daily
}

/** A step's hours lie evenly on the unpaused days it was worked on. */
function spread(daily: DailyHours, hours: number, from: DayNumber, to: DayNumber, input: PaceInput): void {
  const { startedOn, today, pauses } = input
  const last = Math.min(Math.max(to, startedOn), today)
  const first = Math.max(Math.min(from, last), startedOn)
  const days = activeDays(pauses, first, last)
  for (let day = first; day <= last; day++) {
    const part = days > 0 ? (isPaused(pauses, day) ? 0 : hours / days) : day === last ? hours : 0
    daily[day - startedOn] = (daily[day - startedOn] ?? 0) + part
  }
}

function blend(daily: DailyHours, { pauses, startedOn, weeklyHours }: PaceInput, assumed: Assumptions) {
  const { planKept, planWeeks, halfLifeWeeks } = assumed
  const fade = 2 ** (-1 / (7 * halfLifeWeeks))
  // Who learns in a pause is not pausing.
  const active = daily.filter((learnt, index) => learnt > 0 || !isPaused(pauses, startedOn + index)).reverse()
  let weight = 1
  let total = planWeeks * planKept * weeklyHours
  let weeks = planWeeks
  for (const learnt of active) {
    total += weight * learnt
    weeks += weight / 7
    weight *= fade
  }
  const weekVariance = weekVarianceOf(active, assumed)
  return { hours: total / weeks, variance: weekVariance / weeks, weekVariance }
}

/**
 * What is usual for people, moved towards what the learner's own months show. Months of four weeks, because steps are
 * ticked whole, and because a bad week seldom comes alone: the variance of a month tells both.
 */
function weekVarianceOf(active: DailyHours, { weekVariance, weekVarianceMonths }: Assumptions): number {
  const months: number[] = []
  for (let first = 0; first + 28 <= active.length; first += 28) {
    months.push(active.slice(first, first + 28).reduce((sum, hours) => sum + hours, 0))
  }
  const mean = months.reduce((sum, hours) => sum + hours, 0) / months.length
  if (months.length < 2 || mean === 0) return weekVariance
  const own = months.reduce((sum, hours) => sum + 4 * (hours / mean - 1) ** 2, 0)
  return Math.min(
    (weekVarianceMonths * weekVariance + own) / (weekVarianceMonths + months.length - 1),
    MOST_WEEK_VARIANCE,
  )
}

/** What the days since the last tick, or since a step was taken up, went into: shared among the steps under way. */
function begunOf({ learned, steps, pauses, today }: PaceInput, hoursAWeek: number): ReadonlyMap<string, number> {
  const median = new Map(steps.map((step) => [step.id, step.effort.median]))
  const lastTick = Math.max(...learned.finished.map(({ tickedOn }) => tickedOn), Number.NEGATIVE_INFINITY)
  const credit = ({ stepId, since, isHandedIn }: StepUnderWay): [string, number] => {
    const whole = median.get(stepId) ?? 0
    if (isHandedIn) return [stepId, HANDED_IN_AT_MOST * whole]
    const days = activeDays(pauses, Math.max(since, lastTick + 1), today)
    return [stepId, Math.min(BEGUN_AT_MOST * whole, ((days / 7) * hoursAWeek) / learned.underWay.length)]
  }
  return new Map(learned.underWay.map(credit))
}
