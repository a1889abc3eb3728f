import { type DayNumber, numberOf } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival, DateRange } from '../arrival-date'
import { type ForecastInput, forecastOf } from '../forecast'
import { naiveDate } from '../naive'
import { daysByPart, knownOn, parts, silencesOf, weeksAfterStart } from './moments'
import type { SimulatedLearner } from './simulate'

/** Junior-ready: the end that every learner of the simulation works for. */
const TARGET = 'level:junior'

/** How forecasts fared that were made at the same point of the way. Shares in per cent, errors in weeks. */
export type Row = {
  readonly at: string
  readonly forecasts: number
  /** Who was told that no date can be given, and finished all the same. In no other figure. */
  readonly noDate: number
  readonly within50: number
  readonly within85: number
  /** Outside the 85 % range, on either side. */
  readonly earlier: number
  readonly later: number
  /** Median of how far the middle of the range was off, and of how far the naive line was. */
  readonly error: number
  readonly naiveError: number
  /** Median width of the 85 % range. */
  readonly width: number
}

/** What the screen said after so many weeks of a silence that nobody had announced. */
export type SilenceRow = {
  readonly weeks: number
  /** Silences that never ended. */
  readonly forGood: number
  readonly noDate: number
  /** Median width of the 85 % range, in weeks, when the silence began and now, of those who still got a range. */
  readonly widthBefore: number | null
  readonly width: number | null
  /** Of all silences as long as that, the part that ended: what "no date" would have cost. */
  readonly cameBack: number
}

export type Score = {
  readonly learners: number
  readonly finished: number
  readonly gaveUp: number
  /** Neither, after three years. In no coverage. */
  readonly stillUnderWay: number
  readonly byPart: readonly Row[]
  readonly byWeek: readonly Row[]
  readonly silences: readonly SilenceRow[]
}

export function scoreOf(roadmap: Roadmap, learners: readonly SimulatedLearner[]): Score {
  const finished = learners.filter(({ finishedOn }) => finishedOn !== null)
  const gaveUp = learners.filter(({ finishedOn, stoppedOn }) => finishedOn === null && stoppedOn !== null)
  const checks = finished.flatMap((learner) => checksOf(roadmap, learner))
  const rowsAt = (labels: readonly string[]) =>
    labels.map((at) =>
      rowOf(
        at,
        checks.filter((check) => check.at === at),
      ),
    )
  return {
    learners: learners.length,
    finished: finished.length,
    gaveUp: gaveUp.length,
    stillUnderWay: learners.length - finished.length - gaveUp.length,
    byPart: rowsAt(parts.map(partLabel)),
    byWeek: rowsAt(weeksAfterStart.map(weekLabel)),
    silences: [4, 8].map((weeks) => silenceRow(roadmap, learners, weeks)),
  }
}

const partLabel = (part: number): string => `${part * 100} % of the way`
const weekLabel = (weeks: number): string => `after ${weeks} weeks`

/** One forecast and what came of it. */
type Check = {
  readonly at: string
  readonly arrival: Arrival
  readonly naive: Day | null
  readonly finishedOn: Day
}

function checksOf(roadmap: Roadmap, learner: SimulatedLearner): Check[] {
  const { finishedOn } = learner
  if (finishedOn === null) return []
  const start = numberOf(learner.plan.startedOn)
  const moments: [string, DayNumber][] = [
    ...[...daysByPart(roadmap, learner)].map(([part, day]): [string, DayNumber] => [partLabel(part), day]),
    ...weeksAfterStart.map((weeks): [string, DayNumber] => [weekLabel(weeks), start + 7 * weeks]),
  ]
  return moments
    .filter(([, day]) => day < numberOf(finishedOn))
    .map(([at, day]) => {
      const input = knownOn(roadmap, learner, day)
      return { at, arrival: arrivalOf(input), naive: naiveDate(input, TARGET), finishedOn }
    })
}

function arrivalOf(input: ForecastInput): Arrival {
  const arrival = forecastOf(input).arrivals[TARGET]
  if (!arrival) throw new Error('The roadmap has no junior core.')
  return arrival
}

const holds = ({ from, to }: DateRange, day: Day): boolean => from <= day && (to === null || day <= to)

const weeksBetween = (from: Day, to: Day): number => (numberOf(to) - numberOf(from)) / 7

const widthOf = ({ from, to }: DateRange): number => (to === null ? Number.POSITIVE_INFINITY : weeksBetween(from, to))

function rowOf(at: string, checks: readonly Check[]): Row {
  const ranges = checks.flatMap(({ arrival, ...check }) => (arrival.state === 'range' ? [{ ...check, arrival }] : []))
  const share = (test: (range: (typeof ranges)[number]) => boolean) =>
    perCent(ranges.filter(test).length, ranges.length)
  const error = (day: Day, finishedOn: Day) => Math.abs(weeksBetween(day, finishedOn))
  return {
    at,
    forecasts: checks.length,
    noDate: perCent(checks.length - ranges.length, checks.length),
    within50: share(({ arrival, finishedOn }) => holds(arrival.range50, finishedOn)),
    within85: share(({ arrival, finishedOn }) => holds(arrival.range85, finishedOn)),
    earlier: share(({ arrival, finishedOn }) => finishedOn < arrival.range85.from),
    later: share(({ arrival, finishedOn }) => arrival.range85.to !== null && finishedOn > arrival.range85.to),
    error: median(ranges.map(({ arrival, finishedOn }) => error(arrival.middle, finishedOn))),
    naiveError: median(ranges.flatMap(({ naive, finishedOn }) => (naive ? [error(naive, finishedOn)] : []))),
    width: median(ranges.map(({ arrival }) => widthOf(arrival.range85))),
  }
}

function silenceRow(roadmap: Roadmap, learners: readonly SimulatedLearner[], weeks: number): SilenceRow {
  const silences = learners.flatMap((learner) =>
    silencesOf(learner, 7 * weeks).map((silence) => ({ learner, ...silence })),
  )
  const forGood = silences.filter(({ isForGood }) => isForGood)
  const said = forGood.map(({ learner, since }) => ({
    before: arrivalOf(knownOn(roadmap, learner, since)),
    now: arrivalOf(knownOn(roadmap, learner, since + 7 * weeks)),
  }))
  const widths = said.flatMap(({ before, now }) =>
    before.state === 'range' && now.state === 'range' ? [[widthOf(before.range85), widthOf(now.range85)] as const] : [],
  )
  return {
    weeks,
    forGood: forGood.length,
    noDate: perCent(said.filter(({ now }) => now.state === 'no-date').length, said.length),
    widthBefore: widths.length > 0 ? median(widths.map(([before]) => before)) : null,
    width: widths.length > 0 ? median(widths.map(([, now]) => now)) : null,
    cameBack: perCent(silences.length - forGood.length, silences.length),
  }
}

const perCent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
