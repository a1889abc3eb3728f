import type { Chance } from './chance'

/** What sort of people a simulation draws its learners from. Rates are per year, lengths in days unless said. */
export type Population = {
  /** Real hours by declared hours: their mean, and the shape of the Gamma they are spread by. */
  readonly kept: number
  readonly keptShape: number
  /** How much longer or shorter everything takes one person: median and log-spread of the factor. */
  readonly effort: number
  readonly effortSpread: number
  /** Of the spread in a step's effort, the part by which single steps are misjudged; and how often one goes all wrong. */
  readonly misjudged: number
  readonly stuck: number
  /** Shape of the Gamma that weeks are drawn from, and how much of a week the next one keeps. */
  readonly weekShape: readonly [number, number]
  readonly persistence: readonly [number, number]
  /** What is left of the first weeks' pace in the long run. */
  readonly settled: readonly [number, number]
  /** New job, moved house, child born: how often life changes what is possible, and the shape of the change. */
  readonly turns: number
  readonly turnShape: number
  readonly announcedBreaks: number
  readonly silentBreaks: number
  /** Median and log-spread of a break nobody announced. */
  readonly silentBreak: readonly [number, number]
  readonly bursts: number
  /** Of those who begin, roughly the part that gives up each year. */
  readonly givesUp: number
}

/** The population of the reported run. */
export const reported: Population = {
  kept: 0.75,
  keptShape: 5,
  effort: 1.05,
  effortSpread: 0.3,
  misjudged: 0.6,
  stuck: 0.04,
  weekShape: [1, 5],
  persistence: [0.1, 0.7],
  settled: [0.55, 1.1],
  turns: 0.9,
  turnShape: 6,
  announcedBreaks: 1.3,
  silentBreaks: 1,
  silentBreak: [14, 0.9],
  bursts: 2,
  givesUp: 0.5,
}

/** What the model's constants were fitted on: other numbers, other seeds. */
export const tuning: readonly Population[] = [
  { ...reported, kept: 0.7, keptShape: 6, effortSpread: 0.35, turns: 0.7, givesUp: 0.4 },
  { ...reported, kept: 0.85, keptShape: 4, weekShape: [0.8, 4], silentBreaks: 0.8, settled: [0.6, 1.1] },
  { ...reported, kept: 0.7, effort: 1.1, turns: 1.1, turnShape: 5, persistence: [0.2, 0.6], misjudged: 0.5 },
  { ...reported, kept: 0.8, weekShape: [1.5, 6], turns: 0.6, effortSpread: 0.25, misjudged: 0.5 },
]

/** Populations that the model was not fitted for: how far it holds when people are not as assumed. */
export const shifted: Readonly<Record<string, Population>> = {
  slower: { ...reported, kept: 0.5, effort: 1.2, settled: [0.4, 0.9] },
  burstier: { ...reported, weekShape: [0.4, 1.5], persistence: [0.4, 0.85], bursts: 5, silentBreaks: 2 },
  'more misjudged': { ...reported, effortSpread: 0.5, misjudged: 1, stuck: 0.1 },
  'less settled': { ...reported, turns: 2, turnShape: 3, silentBreak: [20, 1.1] },
  steadier: { ...reported, weekShape: [4, 10], turns: 0.3, silentBreaks: 0.4, effortSpread: 0.2, stuck: 0.01 },
}

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
  /** Part of the core known before, ticked in one sitting on one of the first days. */
  readonly known: number
  readonly marksLearning: boolean
  /** Days between sittings in which done work is ticked. */
  readonly ticksEvery: number
  readonly atOnce: number
  /** The chance that the next step taken is none of the level worked for. */
  readonly strays: number
  /** How far down the list the next step may be picked. */
  readonly jumps: number
  /** How much more likely than others to give up. */
  readonly frailty: number
}

const weeklyHours = [4, 5, 6, 8, 8, 10, 10, 10, 12, 15, 15, 20, 20, 25, 30] as const
const studyDays: readonly [number[], ...number[][]] = [
  [0, 1, 2, 3, 4],
  [5, 6],
  [0, 2, 4],
  [1, 3, 5],
  [0, 1, 2, 3, 4, 5, 6],
  [2, 5, 6],
]

export function traitsFrom(population: Population, chance: Chance): Traits {
  const between = ([low, high]: readonly [number, number]) => chance.between(low, high)
  return {
    weeklyHours: chance.oneOf(weeklyHours),
    studyDays: chance.oneOf(studyDays),
    kept: population.kept * chance.gamma(population.keptShape),
    effort: population.effort * chance.lognormal(population.effortSpread),
    weekShape: between(population.weekShape),
    persistence: between(population.persistence),
    settled: between(population.settled),
    settlingWeeks: chance.between(8, 40),
    known: chance.happens(0.3) ? chance.between(0.04, 0.35) : 0,
    marksLearning: chance.happens(0.7),
    ticksEvery: chance.oneOf([1, 1, 1, 7, 7, 14]),
    atOnce: chance.oneOf([1, 1, 1, 2, 2, 3]),
    strays: chance.happens(0.4) ? chance.between(0.02, 0.25) : 0,
    jumps: chance.oneOf([1, 1, 2, 4]),
    frailty: chance.gamma(1.5),
  }
}
