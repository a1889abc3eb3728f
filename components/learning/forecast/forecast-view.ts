import type { Day } from '@/lib/foundation/values/day-words'
import type { Arrival, DateRange } from '@/lib/learning/forecast/arrival/arrival-date'
import { type FirstDate, findFirstDate, shiftOfPlan } from '@/lib/learning/forecast/arrival/first-date'
import { firstDateInWords, soonerInWords } from '@/lib/learning/forecast/arrival/first-date-words'
import { type BurnUp, computeBurnUp } from '@/lib/learning/forecast/burn-up'
import { computeForecast, coreForecast, type Forecast, type ForecastInput } from '@/lib/learning/forecast/forecast'
import {
  arrivalDetail,
  arrivalTitle,
  basisInWords,
  datesInWords,
  presenceInWords,
  rangeInWords,
} from '@/lib/learning/forecast/forecast-words'
import { gainInWords, getShift } from '@/lib/learning/forecast/what-if/shift-words'
import { whatIf } from '@/lib/learning/forecast/what-if/what-if'
import { findWorkCondition } from '@/lib/learning/forecast/work-condition'
import type { WorkCondition } from '@/lib/learning/levels/experience'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { goalInText, levelInText } from '@/lib/learning/levels/level-words'
import { conditionInWords } from '@/lib/learning/levels/path-words'
import {
  hasLevels,
  type Level,
  listLevels,
  listSteps,
  type Roadmap,
  toTrackRoadmap,
} from '@/lib/learning/roadmaps/roadmap'
import * as words from '@/messages/generated/learning/forecast-view'

/** Texts on when a learner arrives. */
export type ArrivalView = {
  readonly forecast: Forecast
  /** The learner's goal: a level, or the whole roadmap once every level's core is done. */
  readonly goal: string
  readonly goalKey: string
  readonly title: string
  /** The title within a sentence. */
  readonly inText: string
  readonly detail: string
  readonly basis: string
  /** Whether it is a first date: the plan's own, which changes with the plan or with steps known before. */
  readonly isFirst: boolean
  /** "15 h a week instead of 10 h: November 2027"; null unless it is a first date and more hours are advised. */
  readonly sooner: string | null
}

export type ForecastView = ArrivalView & {
  readonly burnUp: BurnUp
  /** Range in which the chart's steps are done, 50% likely; null where no date is given. */
  readonly arrives: DateRange | null
  /** The goal whose steps the chart counts: "junior-ready", "the mid-level core". */
  readonly chartGoal: string
  /** The learner's progress in hours. */
  readonly done: string
  /** The same, with the date of the goal. */
  readonly sentence: string
  /** Each level, then each stage, then the whole roadmap. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[]
}

export const forecastColumns = (leadsToLevels: boolean) => [
  { label: leadsToLevels ? words.levelOrStage() : words.stage() },
  { label: words.likely50() },
  { label: words.likely85() },
]

/** Builds the texts on a learner's arrival. */
export function arrivalView(input: ForecastInput, next: Level | null, hasPaidWork: boolean): ArrivalView {
  const forecast = computeForecast(input)
  const goalKey = next ? `level:${next}` : 'roadmap'
  const goal = next ? goalInText(hasLevels(input.roadmap), next, hasPaidWork) : words.wholeRoadmap()
  const arrival = arrivalAt(forecast, goalKey)
  const { today } = input
  const condition = findWorkCondition(input, forecast)
  const isCoreDone = coreForecast(input).arrivals[goalKey]?.state === 'done'
  const title = arrivalTitle(arrival, today, condition)
  const detail = arrivalDetail(arrival, today, condition, isCoreDone)
  const first = findFirstDate(input, goalKey)
  const said = first
    ? { ...sayFirstDate(first, today), basis: firstBasis(arrival, forecast, today) }
    : { title, inText: title, detail, basis: basisInWords(forecast), sooner: null }
  return { forecast, goal, goalKey, isFirst: first !== null, ...said }
}

function sayFirstDate(first: FirstDate, today: Day) {
  const { usual, ...said } = firstDateInWords(first, today)
  return { ...said, detail: usual, sooner: soonerInWords(first, today) }
}

/** Describes the spread of the usual dates, and the effect of a break on them. */
function firstBasis(arrival: Arrival, { presence, quietDays }: Forecast, today: Day): string {
  const spread = arrival.state === 'range' ? words.likelyBy85({ range: rangeInWords(arrival.range85, today) }) : null
  return [spread, presenceInWords(presence, quietDays)].filter(Boolean).join(' ')
}

const arrivalAt = ({ arrivals }: Forecast, goalKey: string): Arrival => arrivals[goalKey] ?? { state: 'done' }

/** Builds the same with its chart, and with every level and stage. */
export function forecastView(input: ForecastInput, next: Level | null, hasPaidWork: boolean): ForecastView {
  const view = arrivalView(input, next, hasPaidWork)
  const { forecast, goal, goalKey } = view
  const burnUp = computeBurnUp(input, goalKey)
  // Beyond junior-ready a level requires more than its steps.
  const chartGoal = next && requiredMonths[next] > 0 ? words.coreOf({ goal }) : goal
  const condition = findWorkCondition(input, forecast)
  const arrival = arrivalAt(forecast, goalKey)
  const core = arrivalAt(coreForecast(input), goalKey)
  const arrives = core.state === 'range' ? core.range50 : null
  const done = doneInWords(burnUp, chartGoal)
  const sentence = `${done} ${whenInWords(arrival, goal, input.today, condition)}`
  return { ...view, burnUp, arrives, chartGoal, done, sentence, rows: toRows(input, forecast, hasPaidWork, condition) }
}

function doneInWords({ total, done, underWay }: BurnUp, chartGoal: string): string {
  const hours = Math.round(done.at(-1)?.hours ?? 0)
  const facts = { done: hours, total: Math.round(total), goal: chartGoal }
  // Derived so that with the remaining hours, also rounded, they add up to the total.
  const begun = facts.total - hours - Math.round(facts.total - hours - underWay)
  return begun > 0 ? words.hoursDoneAndBegun({ ...facts, begun }) : words.hoursDone(facts)
}

function whenInWords(arrival: Arrival, goal: string, today: Day, condition: WorkCondition | null): string {
  if (arrival.state === 'done') return words.there()
  if (arrival.state === 'no-date') return words.noDate()
  if (arrival.binds === 'experience' && condition) {
    const dates = datesInWords(arrival, 'range50', today, condition)
    return words.setByWork({ goal, dates, condition: conditionInWords(condition) })
  }
  return words.likely({ range: rangeInWords(arrival.range50, today) })
}

function toRows(
  { roadmap, track, today }: ForecastInput,
  { arrivals }: Forecast,
  hasPaidWork: boolean,
  condition: WorkCondition | null,
) {
  const walked = toTrackRoadmap(roadmap, track)
  const stages = walked.stages.map(({ slug, title }) => [`stage:${slug}`, title] as const)
  return [...listGoals(walked, hasPaidWork), ...stages, toWhole(walked)].flatMap(([id, name]) => {
    const arrival = arrivals[id]
    return arrival
      ? [{ id, cells: [nameArrival(name, arrival, condition), ...toCells(arrival, today, condition)] }]
      : []
  })
}

type Goal = readonly [id: string, name: string]

/** Lists the levels; without them all core steps, where there are others. */
function listGoals(walked: Roadmap, hasPaidWork: boolean): readonly Goal[] {
  if (!hasLevels(walked)) return isAllCore(walked) ? [] : [['level:junior', words.allCore()]]
  return listLevels(walked).map((level) => [`level:${level}`, levelInText(level, hasPaidWork)])
}

const toWhole = (walked: Roadmap): Goal => [
  'roadmap',
  !hasLevels(walked) && isAllCore(walked) ? words.wholeRoadmap() : words.wholeWithOptional(),
]

const isAllCore = (walked: Roadmap): boolean => listSteps(walked).every(({ isCore }) => isCore)

/** Adds the condition of an assumed date: the table is read without the sentences above it. */
function nameArrival(name: string, arrival: Arrival, condition: WorkCondition | null): string {
  const isSetByPaidWork = arrival.state === 'range' && arrival.binds === 'experience'
  return isSetByPaidWork && condition ? words.withCondition({ name, condition: conditionInWords(condition) }) : name
}

function toCells(arrival: Arrival, today: Day, condition: WorkCondition | null): string[] {
  if (arrival.state === 'done') return [words.done(), words.done()]
  if (arrival.state === 'no-date') return [words.none(), words.none()]
  return [datesInWords(arrival, 'range50', today, condition), datesInWords(arrival, 'range85', today, condition)]
}

/** Describes the effect of one step on the date: "Brings your date 1 to 2 weeks closer."; null when it is small. */
export function effectOfStep(input: ForecastInput, view: ArrivalView, stepId: string): string | null {
  const change = { done: [stepId] }
  const { forecast, daysLater } = whatIf(input, change)
  const usual = getShift(view.forecast.arrivals[view.goalKey], forecast.arrivals[view.goalKey])
  // Shift of the date that is shown first.
  const byPlan = shiftOfPlan(input, change, view.goalKey)
  const shift = byPlan ?? usual
  if (!shift || (byPlan?.[0] ?? daysLater[view.goalKey] ?? 0) > -4) return null
  const span = gainInWords(shift)
  return span && words.effect({ span })
}
