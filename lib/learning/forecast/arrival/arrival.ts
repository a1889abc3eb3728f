import { assumptions } from '../assumptions'
import { deviationsAt, type InstanceModel, type Quantile, quantileShares } from '../instance/instance-model'

/** Work that remains until a target. */
export type RemainingWork = {
  /** Effort-hours. */
  readonly hours: number
  /** Share of the target's learnt hours already done, 0 to 1. */
  readonly part: number
  /** Index of the pace that applies: see `getLane`. */
  readonly lane: number
}

/** Pace of a learner, and its uncertainty. */
export type PaceDistribution = {
  /** Effort-hours a week, by lane. */
  readonly hours: readonly number[]
  /** Log-variance of the current pace. */
  readonly variance: number
  /** Weeks of silence beyond the usual. */
  readonly silentWeeks: number
  /** Share of the days ahead expected to go to pauses not yet announced. */
  readonly pausedAhead: number
  readonly instance: InstanceModel
}

const WEEKS_A_YEAR = 52.18
/** Weeks below which uncertainty shrinks no further: else slightly more work could get an earlier late end. */
const SHORTEST_WEEKS = 4
/** Years for which a pace slows and wanders; beyond, it is taken to stay the same. */
const MOST_DRIFT_YEARS = 3
/** Shape of the Pareto law for a silence: the longer it has lasted, the longer it will last. */
export const PARETO_SHAPE = 1.6

/** Lognormal time until the work is done, before the correction learnt from the instance's people. */
export type WeeksEstimate = {
  /** Unpaused weeks: the median. */
  readonly weeks: number
  /** Standard deviation of its logarithm. */
  readonly spread: number
}

/**
 * Computes the uncorrected time. The median is the hours ahead divided by the hours a week, stretched for slowing paces
 * and pauses; the spread adds the uncertainty of the pace, of single weeks and of a pace that wanders.
 */
export function estimateWeeks(ahead: RemainingWork, course: PaceDistribution): WeeksEstimate {
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
 * Computes unpaused weeks until the work ahead is done, at one quantile. A closed form, which grows with the hours and
 * falls with the pace at every quantile. A silent learner's expected absence is added.
 */
export function weeksUntil(ahead: RemainingWork, course: PaceDistribution, place: Quantile): number {
  if (ahead.hours <= 0) return 0
  const { weeks, spread } = estimateWeeks(ahead, course)
  return weeks * Math.exp(deviationsAt(course.instance, ahead.part)[place] * spread) + estimateAwayWeeks(course, place)
}

export const estimateAwayWeeks = ({ silentWeeks }: Pick<PaceDistribution, 'silentWeeks'>, place: Quantile): number =>
  silentWeeks * ((1 - quantileShares[place]) ** (-1 / PARETO_SHAPE) - 1)

/** Computes the hours done after so many weeks at one quantile: the inverse of `weeksUntil`. */
export function hoursAfter(
  weeks: number,
  course: PaceDistribution,
  { part, lane }: Omit<RemainingWork, 'hours'>,
  place: Quantile,
): number {
  if (weeks <= estimateAwayWeeks(course, place)) return 0
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
