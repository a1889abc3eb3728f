import { assumptions } from './assumptions'
import { deviationsAt, type Instance, type Place, shareUpTo } from './instance/instance'

/** Work that lies ahead of a target. */
export type Ahead = {
  /** Effort-hours. */
  readonly hours: number
  /** Of what is learnt on the way, the part that is behind: 0 to 1. */
  readonly part: number
  /** Which pace counts: see `laneOf`. */
  readonly lane: number
}

/** How fast it goes, and what makes that unsure. */
export type Course = {
  /** Effort-hours a week, by lane. */
  readonly hours: readonly number[]
  /** Log-variance of the pace as it is now. */
  readonly variance: number
  /** Weeks of silence beyond what is usual. */
  readonly silentWeeks: number
  /** Of the days ahead, the part that pauses not yet announced will take. */
  readonly pausedAhead: number
  readonly instance: Instance
}

const WEEKS_A_YEAR = 52.18
/** What is nearer than this is no less sure than this: else a little more to do could end earlier at the late side. */
const SHORTEST_WEEKS = 4
/** A pace slows and wanders for so long: what comes later is like what went before. */
const MOST_DRIFT_YEARS = 3
/** How long who is silent stays away: the longer it has been the longer it will be, by Pareto's law. */
export const PARETO_SHAPE = 1.6

/** What is said of the work itself, before the instance's own people correct it: a lognormal time. */
export type SaidDate = {
  /** Unpaused weeks: the middle of what is likely. */
  readonly weeks: number
  /** Its logarithm's standard deviation. */
  readonly spread: number
}

/**
 * The middle is the hours ahead by the hours a week, stretched because paces slow down and pauses come; the spread adds
 * what is unsure about the pace now, how differently weeks turn out and how far a pace wanders in such a time.
 */
export function getSaid(ahead: Ahead, course: Course): SaidDate {
  const pace = course.hours[ahead.lane] ?? course.hours.at(-1) ?? 0
  const plain = ahead.hours / pace
  const years = Math.min(plain / WEEKS_A_YEAR, MOST_DRIFT_YEARS)
  const { slowdownPerYear, weekVariance, driftPerYear } = assumptions
  const ofWeeks = weekVariance / Math.max(plain, SHORTEST_WEEKS)
  return {
    weeks: (plain * (1 + (slowdownPerYear * years) / 2)) / (1 - course.pausedAhead),
    spread: Math.sqrt(course.variance + ofWeeks + driftPerYear * years),
  }
}

/**
 * Unpaused weeks until work ahead is done, at one place of the distribution. A closed form: it grows with the hours and
 * falls with the pace, at every place. Whoever has fallen silent must first come back.
 */
export function weeksUntil(ahead: Ahead, course: Course, place: Place): number {
  if (ahead.hours <= 0) return 0
  const { weeks, spread } = getSaid(ahead, course)
  return weeks * Math.exp(deviationsAt(course.instance, ahead.part)[place] * spread) + awayWeeks(course, place)
}

export const awayWeeks = ({ silentWeeks }: Pick<Course, 'silentWeeks'>, place: Place): number =>
  silentWeeks * ((1 - shareUpTo[place]) ** (-1 / PARETO_SHAPE) - 1)

/** The hours that are done after so many weeks, when all goes as at one place: the inverse of `weeksUntil`. */
export function hoursAfter(weeks: number, course: Course, { part, lane }: Omit<Ahead, 'hours'>, place: Place): number {
  if (weeks <= awayWeeks(course, place)) return 0
  const isDone = (hours: number) => weeksUntil({ hours, part, lane }, course, place) < weeks
  let low = 0
  let high = 1
  while (isDone(high)) high *= 2
  for (let halving = 0; halving < 40; halving++) {
    const middle = (low + high) / 2
    if (isDone(middle)) low = middle
    else high = middle
  }
  return high
}
