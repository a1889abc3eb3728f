import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { naiveDate } from '../accuracy/naive'
import type { Arrival, DateRange } from '../arrival/arrival-date'
import { arrivalAt, computeForecastState, type ForecastInput } from '../forecast'
import { defaultInstanceModel, type InstanceModel } from '../instance/instance-model'
import { findTarget } from '../path'
import type { JudgedForecast } from './figures'
import { daysByPart, progressCheckpoints, toKnownInput, weeksAfterStart } from './moments'
import type { SimulatedLearner } from './simulate'

/** Junior-ready: the target of every simulated learner. */
export const TARGET = 'level:junior'

export const partLabel = (part: number): string => `${part * 100} % of the way`
export const weekLabel = (weeks: number): string => `after ${weeks} weeks`
export const moments: readonly string[] = [...progressCheckpoints.map(partLabel), ...weeksAfterStart.map(weekLabel)]

/** One moment of a learner, forecast without the correction and with it. */
export type ScoredCheckpoint = {
  readonly at: string
  readonly plain: JudgedForecast | null
  readonly corrected: JudgedForecast | null
}

/**
 * Compares all forecasts for a learner who goes on with the day of their arrival.
 * @param lastDay counted from the start: a learner who has not arrived by then counts as later than any forecast end
 */
export function scoreLearner(
  roadmap: Roadmap,
  learner: SimulatedLearner,
  instance: InstanceModel,
  lastDay: number,
): ScoredCheckpoint[] {
  const start = toDayNumber(learner.plan.startedOn)
  const end = learner.finishedOn === null ? start + lastDay : toDayNumber(learner.finishedOn)
  const days: [string, DayNumber][] = [
    ...[...daysByPart(roadmap, learner)].map(([part, day]): [string, DayNumber] => [partLabel(part), day]),
    ...weeksAfterStart.map((weeks): [string, DayNumber] => [weekLabel(weeks), start + 7 * weeks]),
  ]
  return days
    .filter(([, day]) => day < end)
    .map(([at, day]) => {
      const input = toKnownInput(roadmap, learner, day)
      const naive = naiveDate(input, TARGET)
      const judge = (of: InstanceModel) => scoreForecast(forecastArrival({ ...input, instance: of }), naive, day, end)
      return { at, plain: judge(defaultInstanceModel), corrected: judge(instance) }
    })
}

export function forecastArrival(input: ForecastInput): Arrival {
  const target = findTarget(input.roadmap, input.track, TARGET)
  return arrivalAt(target, computeForecastState(input), input.plan.studyDays)
}

/** Cap for errors, widths and scores: an open end means more than ten years, and contains anything later. */
const OPEN_WEEKS = 522

export function scoreForecast(
  arrival: Arrival,
  naive: Day | null,
  day: DayNumber,
  end: DayNumber,
): JudgedForecast | null {
  if (arrival.state !== 'range') return null
  const weeksTo = (date: Day | null) => (date === null ? OPEN_WEEKS : (toDayNumber(date) - day) / 7)
  const weeks = ({ from, to }: DateRange): readonly [number, number] => [weeksTo(from), weeksTo(to)]
  const came = Math.min((end - day) / 7, OPEN_WEEKS)
  const [middle, range50, range85] = [weeksTo(arrival.middle), weeks(arrival.range50), weeks(arrival.range85)]
  const isBehind = (to: Day | null) => to !== null && toDayNumber(to) < end
  return {
    within50: range50[0] <= came && !isBehind(arrival.range50.to),
    within85: range85[0] <= came && !isBehind(arrival.range85.to),
    isLater: isBehind(arrival.range85.to),
    score: weightedIntervalScore(came, middle, [
      [0.5, range50],
      [0.15, range85],
    ]),
    error: Math.abs(middle - came),
    naiveError: naive === null ? null : Math.abs(Math.min(weeksTo(naive), OPEN_WEEKS) - came),
    width: range85[1] - range85[0],
  }
}

/**
 * Computes the score of Bracher, Ray, Gneiting and Reich (2021), doi:10.1371/journal.pcbi.1008618: how far a median and
 * its ranges are off, in the unit of the forecast. Ranges cost their width; missed ones cost more the surer they were.
 * @param ranges each with the probability outside of it
 */
export function weightedIntervalScore(
  came: number,
  middle: number,
  ranges: readonly (readonly [outside: number, range: readonly [number, number]])[],
): number {
  const sum = ranges.reduce(
    (total, [outside, [from, to]]) => {
      const missed = Math.max(from - came, 0) + Math.max(came - to, 0)
      return total + (outside / 2) * (to - from + (2 / outside) * missed)
    },
    0.5 * Math.abs(came - middle),
  )
  return sum / (ranges.length + 0.5)
}
