import { daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { monthsToGo } from '@/lib/learning/levels/experience'
import { levels } from '@/lib/learning/roadmaps/roadmap'
import {
  computeForecast,
  computeForecastState,
  computeRemainingWork,
  dayAfterWeeks,
  type ForecastInput,
  HORIZON_WEEKS,
} from '../forecast'
import { listTargets } from '../path'
import type { Shift } from '../what-if/shift-words'
import { type ForecastChange, inputAfter } from '../what-if/what-if'
import type { Arrival } from './arrival-date'

/** Result of the plan's own arithmetic: the hours, the hours a week, and the day of the last hour. */
export type PlanDate = { readonly hours: number; readonly weeklyHours: number; readonly on: Day }

/**
 * Dates for the first weeks, before a pace is known: the plan's arithmetic, and the usual forecast, whose range of
 * several years does not reflect the learner's own plan.
 */
export type FirstDate = {
  readonly plan: PlanDate
  /** The forecast: a range of dates, or no date when it is too far away. */
  readonly usual: Arrival
  /** Hours a week that people with such a plan usually learn. */
  readonly usualHours: number
  /** The same plan with a few more hours a week; null when that exceeds what most can do, or changes nothing. */
  readonly sooner: PlanDate | null
}

const MORE_HOURS = 5
/** Most hours a week to advise: few people with a full-time job or course manage more. */
const MOST_ADVISED_HOURS = 25

/**
 * Computes the first dates.
 * @returns null once the forecast uses the learner's own pace, and for levels that still need paid work
 */
export function findFirstDate(input: ForecastInput, targetKey: string): FirstDate | null {
  const usual = findUsual(input, targetKey)
  const plan = usual && computePlanDate(input, targetKey)
  if (!plan) return null
  const { hoursPerWeek } = computeForecast(input)
  return { plan, usual, usualHours: hoursPerWeek, sooner: findSooner(input, targetKey, plan) }
}

/** Returns by how much a change moves the plan's date; null where there is no date before or after it. */
export function shiftOfPlan(input: ForecastInput, change: ForecastChange, targetKey: string): Shift | null {
  if (!findUsual(input, targetKey)) return null
  const [before, after] = [input, inputAfter(input, change)].map((one) => computePlanDate(one, targetKey))
  if (!before || !after) return null
  const days = daysBetween(before.on, after.on)
  return [days, days]
}

/** Returns the forecast's date when the plan gives one too. */
function findUsual(input: ForecastInput, targetKey: string): Arrival | null {
  const { basis, arrivals } = computeForecast(input)
  const usual = arrivals[targetKey]
  return basis === 'plan' && usual && usual.state !== 'done' && !lacksWork(input, targetKey) ? usual : null
}

function lacksWork({ work }: ForecastInput, targetKey: string): boolean {
  const level = levels.find((one) => targetKey === `level:${one}`)
  return level !== undefined && work !== null && monthsToGo(level, work) > 0
}

function computePlanDate(input: ForecastInput, targetKey: string): PlanDate | null {
  const target = listTargets(input.roadmap, input.track).find(({ key }) => key === targetKey)
  if (!target) return null
  const situation = computeForecastState(input)
  // Rounded to whole hours, so that readers who check the division come to the same date.
  const hours = Math.round(computeRemainingWork(situation, target).hours)
  const { weeklyHours, studyDays } = input.plan
  const weeks = hours / weeklyHours
  if (hours === 0 || weeks > HORIZON_WEEKS) return null
  return { hours, weeklyHours, on: dayAfterWeeks(weeks, situation, studyDays) }
}

function findSooner(input: ForecastInput, targetKey: string, { weeklyHours, on }: PlanDate): PlanDate | null {
  const more = weeklyHours + MORE_HOURS
  if (more > MOST_ADVISED_HOURS) return null
  const sooner = computePlanDate(inputAfter(input, { weeklyHours: more }), targetKey)
  return sooner && sooner.on.slice(0, 7) < on.slice(0, 7) ? sooner : null
}
