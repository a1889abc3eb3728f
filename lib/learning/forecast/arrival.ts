import { type Assumptions, assumptions as standard } from './assumptions'

/** Work that lies ahead of a target. */
export type Ahead = {
  /** Effort-hours, with what is done on the side. */
  readonly hours: number
  /** How far the steps themselves may be off: variance of their sum by the square of it. */
  readonly variance: number
}

/** How fast it goes, and what makes that unsure. */
export type Course = {
  /** Effort-hours a week. */
  readonly hours: number
  /** Log-variance of the pace as it is now. */
  readonly variance: number
  /** Log-variance of a single week. */
  readonly weekVariance: number
  /** Weeks of silence beyond what is usual. */
  readonly silentWeeks: number
}

/** Places of a distribution; half of it lies between the inner two, 85 % between the outer. */
export const places = ['early85', 'early50', 'middle', 'late50', 'late85'] as const
export type Place = (typeof places)[number]

/** The normal distribution's, in standard deviations. */
const deviations: Readonly<Record<Place, number>> = {
  early85: -1.4395,
  early50: -0.6745,
  middle: 0,
  late50: 0.6745,
  late85: 1.4395,
}
/** The chance to come later than that. */
const later: Readonly<Record<Place, number>> = {
  early85: 0.925,
  early50: 0.75,
  middle: 0.5,
  late50: 0.25,
  late85: 0.075,
}

const WEEKS_A_YEAR = 52.18
/** What is nearer than this is no less sure than this: else a little more to do could end earlier at the late side. */
const SHORTEST_WEEKS = 4

/**
 * Unpaused weeks until work ahead is done, at one place of the distribution. A closed form, for the time is taken as
 * lognormal: its middle is the hours ahead by the hours a week, stretched because paces slow down; its variance adds
 * what is unsure about the pace now, how far a pace wanders in such a time, and the steps themselves. It grows with
 * the hours and falls with the pace, at every place. Whoever has fallen silent must first come back.
 */
export function weeksUntil(ahead: Ahead, course: Course, place: Place, assumed: Assumptions = standard): number {
  if (ahead.hours <= 0) return 0
  return workWeeks(ahead.hours, ahead.variance, course, place, assumed) + awayWeeks(course, place)
}

function workWeeks(hours: number, variance: number, course: Course, place: Place, assumed: Assumptions): number {
  const plain = hours / course.hours
  const years = plain / WEEKS_A_YEAR
  const middle = plain * (1 + (assumed.slowdownPerYear * years) / 2)
  const weeksDiffer = (assumed.weeksAheadFactor * course.weekVariance) / Math.max(plain, SHORTEST_WEEKS)
  const spread = Math.sqrt(course.variance + variance + weeksDiffer + assumed.driftPerYear * Math.min(years, 3))
  return middle * Math.exp(deviations[place] * spread)
}

/** How long who is silent stays away. The longer it has been the longer it will be: Pareto's law. */
function awayWeeks({ silentWeeks }: Course, place: Place): number {
  return silentWeeks * (later[place] ** (-1 / 1.5) - 1)
}

/** The hours that are done after so many weeks, when all goes as at one place: the inverse of `weeksUntil`. */
export function hoursAfter(weeks: number, course: Course, variance: number, place: Place, assumed = standard): number {
  const atWork = weeks - awayWeeks(course, place)
  if (atWork <= 0) return 0
  let low = 0
  let high = 1
  while (workWeeks(high, variance, course, place, assumed) < atWork) high *= 2
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    if (workWeeks(middle, variance, course, place, assumed) < atWork) low = middle
    else high = middle
  }
  return high
}
