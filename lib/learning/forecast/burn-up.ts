import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { hoursAfter, type RemainingWork, weeksUntil } from './arrival/arrival'
import {
  computeForecastState,
  computeRemainingWork,
  type ForecastInput,
  type ForecastState,
  HORIZON_WEEKS,
  isSilent,
} from './forecast'
import { type Quantile, quantiles } from './instance/instance-model'
import { activeDays, afterActiveDays, isPaused } from './pace/pauses'
import { findTarget, type Target } from './path'

/** Total effort-hours at the end of a day. */
export type BurnUpPoint = { readonly day: Day; readonly hours: number }

/** `low` is a slow course. Half of the probability lies between the 50s, 85 % between the 85s. */
export type ConePoint = {
  readonly day: Day
  readonly low85: number
  readonly low50: number
  readonly middle: number
  readonly high50: number
  readonly high85: number
}

export type BurnUp = {
  /** Effort-hours of the target. */
  readonly total: number
  /** Hours known before, waived or carried over: the plan starts from there. */
  readonly known: number
  /** Hours put into steps in progress: the chart shows them once the steps are done. */
  readonly underWay: number
  /** The day before the start, then week by week, then today. */
  readonly done: readonly BurnUpPoint[]
  /** The planned hours from the start, none in pauses, until the total or the horizon. */
  readonly plan: readonly BurnUpPoint[]
  /**
   * From today until the slow edge reaches the total, or the horizon; empty when nothing is left, or after too long a
   * silence.
   */
  readonly cone: readonly ConePoint[]
}

/** Points a line has at most, roughly: one a week for two and a half years, and further apart beyond. */
const MOST_POINTS = 130

/**
 * Computes the series of a burn-up chart for one target. The cone agrees with the forecast's dates: its edges reach the
 * total on them, or on rest days directly before.
 */
export function computeBurnUp(input: ForecastInput, targetKey: string): BurnUp {
  const situation = computeForecastState(input)
  const target = findTarget(input.roadmap, input.track, targetKey)
  const ticks = listTicks(target, situation, input)
  const total = sumHours(target)
  const known = ticks.reduce((sum, { known }) => sum + known, 0)
  const done = doneSeries(ticks, situation)
  return {
    total,
    known,
    underWay: target.steps.reduce((sum, { id }) => sum + (situation.pace.begun.get(id) ?? 0), 0),
    done,
    plan: planSeries(known, total, situation, input.plan),
    cone: coneSeries(done.at(-1)?.hours ?? 0, total, target, situation),
  }
}

const sumHours = ({ steps }: Target): number => steps.reduce((sum, { effort }) => sum + effort.median, 0)

type TickedHours = { readonly on: DayNumber; readonly hours: number; readonly known: number }

/**
 * Lists done steps of the target by the day they were ticked; steps done without a tick of the learner, such as
 * waivers, count as known.
 */
function listTicks(
  target: Target,
  { learned, startedOn }: ForecastState,
  { states, plan }: ForecastInput,
): TickedHours[] {
  const finished = new Map(learned.finished.map((step) => [step.stepId, step]))
  return target.steps.flatMap(({ id, effort: { median: hours } }) => {
    const { status, statusAt } = getState(states, id)
    if (!countsAsDone(status)) return []
    const step = finished.get(id)
    if (step) return [{ on: step.tickedOn, hours, known: hours - step.learnt }]
    return [{ on: statusAt ? toDayNumber(toDay(new Date(statusAt), plan.timeZone)) : startedOn, hours, known: hours }]
  })
}

function doneSeries(ticks: readonly TickedHours[], { startedOn, today }: ForecastState): BurnUpPoint[] {
  const until = (day: DayNumber): BurnUpPoint => ({
    day: dayAt(day),
    hours: ticks.filter(({ on }) => on <= day).reduce((sum, { hours }) => sum + hours, 0),
  })
  return [...everyWeek(startedOn - 1, today - 1).map(until), until(today)]
}

/** Lists a day and every seventh after it, or every so many weeks, up to a last day. */
function everyWeek(first: DayNumber, last: DayNumber, weeks = 1): DayNumber[] {
  const days = 7 * weeks
  return Array.from({ length: Math.max(0, Math.floor((last - first) / days) + 1) }, (_, index) => first + days * index)
}

/** Returns how many weeks lie between two points, so that a line has at most `MOST_POINTS`. */
const stride = (weeks: number): number => Math.max(1, Math.ceil(weeks / MOST_POINTS))

function planSeries(
  known: number,
  total: number,
  { startedOn, today, pauses }: ForecastState,
  plan: PlannedHours,
): BurnUpPoint[] {
  const weeklyHours = weeklyHoursOn(plan)
  const points: BurnUpPoint[] = []
  // Summed as sevenths: fractions of a week would not add up exactly.
  let sevenths = 0
  let next = startedOn
  for (const day of everyWeek(startedOn - 1, today + 7 * HORIZON_WEEKS)) {
    for (; next <= day; next++) if (!isPaused(pauses, next)) sevenths += weeklyHours(next)
    const hours = Math.min(total, known + sevenths / 7)
    points.push({ day: dayAt(day), hours })
    if (hours >= total) break
  }
  const every = stride(points.length)
  return points.filter((_, index) => index % every === 0 || index === points.length - 1)
}

function coneSeries(done: number, total: number, target: Target, situation: ForecastState): ConePoint[] {
  const ahead = computeRemainingWork(situation, target)
  if (ahead.hours <= 0 || isSilent(situation)) return []
  const { course, pauses, today } = situation
  const reachedOn = (place: Quantile): DayNumber =>
    afterActiveDays(pauses, today, 7 * Math.min(HORIZON_WEEKS, weeksUntil(ahead, course, place)))
  const end = reachedOn('late85')
  const days = new Set([...everyWeek(today, end, stride((end - today) / 7)), ...quantiles.map(reachedOn)])
  return [...days]
    .sort((one, other) => one - other)
    .map((day) => {
      const weeks = activeDays(pauses, today + 1, day) / 7
      const at = (place: Quantile) => done + (total - done) * partDone(weeks, ahead, situation, place)
      return {
        day: dayAt(day),
        low85: at('late85'),
        low50: at('late50'),
        middle: at('middle'),
        high50: at('early50'),
        high85: at('early85'),
      }
    })
}

const partDone = (weeks: number, ahead: RemainingWork, { course }: ForecastState, place: Quantile): number =>
  Math.min(1, hoursAfter(weeks, course, ahead, place) / ahead.hours)
