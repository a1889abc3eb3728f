import type { RandomSource } from './random-source'
import type { Rhythm } from './rhythms'

/** Distribution that simulated learners are drawn from. Rates are per year, lengths in days unless noted. */
export type Population = {
  /** Real hours per declared hour: mean, and shape of the Gamma distribution. */
  readonly kept: number
  readonly keptShape: number
  /** Factor on the time everything takes one person: median and log-spread. */
  readonly effort: number
  readonly effortSpread: number
  /**
   * Log-spread of misjudged efforts of single steps and of whole stages; and the rate of steps that go entirely wrong.
   */
  readonly misjudged: number
  readonly stageMisjudged: number
  readonly stuck: number
  /** Shape of the Gamma distribution of weeks, and the share of a week's level kept in the next. */
  readonly weekShape: Range
  readonly persistence: Range
  /** Share of the first weeks' pace that remains in the long run. */
  readonly settled: Range
  /** Log-change of the pace per year, for as long as it goes on. */
  readonly trend: Range
  /** Rate of lasting changes such as a new job, a move or a child, and the shape of their distribution. */
  readonly turns: number
  readonly turnShape: number
  /** Rate at which the plan's hours change; the new ones are kept as well as the old. */
  readonly planChanges: number
  readonly announcedBreaks: number
  readonly announcedBreak: Range
  readonly silentBreaks: number
  /** Median and log-spread of an unannounced break. */
  readonly silentBreak: Range
  readonly bursts: number
  /** Share of learners that gives up each year, roughly. */
  readonly givesUp: number
  readonly rhythm: Rhythm
  readonly weeklyHours: readonly [number, ...number[]]
  /** Share of learners with prior knowledge, and the share of the core that they know. */
  readonly placed: number
  readonly known: Range
  /** Way of ticking it: in one sitting, some every day for weeks, or as known before. */
  readonly placement: 'at-once' | 'slowly' | 'said'
  /** Days between sittings in which done work is ticked; `month-end` is only the last day of a month. */
  readonly ticksEvery: readonly [number, ...number[]] | 'month-end'
  readonly atOnce: readonly [number, ...number[]]
  readonly marks: number
  /** Chance that the next step lies outside the target level, for learners who stray at all. */
  readonly strays: Range
}
type Range = readonly [number, number]

/** One learner's traits. The forecast never sees them. */
export type Traits = {
  readonly weeklyHours: number
  readonly studyDays: readonly number[]
  readonly kept: number
  readonly effort: number
  readonly weekShape: number
  readonly persistence: number
  readonly settled: number
  readonly settlingWeeks: number
  readonly trend: number
  /** Share of the core known before. */
  readonly known: number
  readonly marksLearning: boolean
  readonly ticksEvery: number | 'month-end'
  readonly atOnce: number
  /** Chance that the next step lies outside the target level. */
  readonly strays: number
  /** Number of places down the list from which the next step may be picked. */
  readonly jumps: number
  /** Factor on the likelihood of giving up. */
  readonly frailty: number
}

const studyDays: readonly [number[], ...number[][]] = [
  [0, 1, 2, 3, 4],
  [5, 6],
  [0, 2, 4],
  [1, 3, 5],
  [0, 1, 2, 3, 4, 5, 6],
  [2, 5, 6],
]

export function traitsFrom(population: Population, chance: RandomSource): Traits {
  const between = ([low, high]: Range) => chance.between(low, high)
  const { ticksEvery } = population
  return {
    weeklyHours: chance.oneOf(population.weeklyHours),
    studyDays: chance.oneOf(studyDays),
    kept: population.kept * chance.gamma(population.keptShape),
    effort: population.effort * chance.lognormal(population.effortSpread),
    weekShape: between(population.weekShape),
    persistence: between(population.persistence),
    settled: between(population.settled),
    settlingWeeks: chance.between(8, 40),
    trend: between(population.trend),
    known: chance.happens(population.placed) ? between(population.known) : 0,
    marksLearning: chance.happens(population.marks),
    ticksEvery: ticksEvery === 'month-end' ? ticksEvery : chance.oneOf(ticksEvery),
    atOnce: chance.oneOf(population.atOnce),
    strays: chance.happens(0.4) ? between(population.strays) : 0,
    jumps: chance.oneOf([1, 1, 2, 4]),
    frailty: chance.gamma(1.5),
  }
}
