import type { Chance } from './chance'
import type { Rhythm } from './rhythms'

/** What sort of people a simulation draws its learners from. Rates are per year, lengths in days unless said. */
export type Population = {
  /** Real hours by declared hours: their mean, and the shape of the Gamma they are spread by. */
  readonly kept: number
  readonly keptShape: number
  /** How much longer or shorter everything takes one person: median and log-spread of the factor. */
  readonly effort: number
  readonly effortSpread: number
  /** Log-spread of how far single steps are misjudged, and of whole stages; and how often a step goes all wrong. */
  readonly misjudged: number
  readonly stageMisjudged: number
  readonly stuck: number
  /** Shape of the Gamma that weeks are drawn from, and how much of a week the next one keeps. */
  readonly weekShape: Range
  readonly persistence: Range
  /** What is left of the first weeks' pace in the long run. */
  readonly settled: Range
  /** Log-change of the pace in a year, for as long as it goes on. */
  readonly trend: Range
  /** New job, moved house, child born: how often life changes what is possible, and the shape of the change. */
  readonly turns: number
  readonly turnShape: number
  /** How often a plan gets other hours, which are kept as well as those before. */
  readonly planChanges: number
  readonly announcedBreaks: number
  readonly announcedBreak: Range
  readonly silentBreaks: number
  /** Median and log-spread of a break nobody announced. */
  readonly silentBreak: Range
  readonly bursts: number
  /** Of those who begin, roughly the part that gives up each year. */
  readonly givesUp: number
  readonly rhythm: Rhythm
  readonly weeklyHours: readonly [number, ...number[]]
  /** Of those who knew something before: how many there are, and which part of the core it was. */
  readonly placed: number
  readonly known: Range
  /** How it is ticked: in one sitting, some every day for weeks, or as known before. */
  readonly placement: 'at-once' | 'slowly' | 'said'
  /** Days between sittings in which done work is ticked; of the month's last day alone where it is `month-end`. */
  readonly ticksEvery: readonly [number, ...number[]] | 'month-end'
  readonly atOnce: readonly [number, ...number[]]
  readonly marks: number
  /** How likely the next step is none of the level worked for, of those who stray at all. */
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
  /** Part of the core known before. */
  readonly known: number
  readonly marksLearning: boolean
  readonly ticksEvery: number | 'month-end'
  readonly atOnce: number
  /** The chance that the next step taken is none of the level worked for. */
  readonly strays: number
  /** How far down the list the next step may be picked. */
  readonly jumps: number
  /** How much more likely than others to give up. */
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

export function traitsFrom(population: Population, chance: Chance): Traits {
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
