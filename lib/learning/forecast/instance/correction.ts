import {
  BINS,
  type Deviations,
  getCentre,
  normalDeviations,
  type Quantile,
  quantileShares,
  quantiles,
} from './instance-model'
import { getQuantiles, type Observation } from './kaplan-meier'
import type { Residual } from './residual'

/** Weight of the normal distribution, in people: few arrivals alone give rough quantiles. */
const PSEUDO_POINTS = 12
/** Weight of the standard normal distribution when estimating median and width, in people. */
const STANDARD_PEOPLE = 4
/** Standard deviation, in bins, with which a forecast counts in bins near its own. */
const BANDWIDTH = 1
/** Bound of a deviation: a few dozen people do not show what lies further out. */
export const MOST_DEVIATION = 4
/** Width below which the spread is taken for chance. */
const LEAST_SCALE = 0.05
/** People required for a correction: fewer could be identified, and do not represent others. */
export const FEWEST_TO_CORRECT = 10

/** 25 quantiles of the standard normal distribution, each in the middle of its 25th. */
const normalPlaces = [
  ...[-2.0537, -1.5548, -1.2816, -1.0803, -0.9154, -0.7722, -0.6433, -0.524, -0.4125, -0.3055, -0.2019, -0.1004, 0],
  ...[0.1004, 0.2019, 0.3055, 0.4125, 0.524, 0.6433, 0.7722, 0.9154, 1.0803, 1.2816, 1.5548, 2.0537],
]

/**
 * Computes a split-conformal correction: the place of this instance's arrivals in the predicted distribution, by share
 * of the way. Every learner counts once in each share, however many forecasts they were shown.
 * @returns null while too few have arrived
 */
export function correctionFrom(residuals: readonly Residual[]): readonly Deviations[] | null {
  const ofLearners = new Map<string, Residual[]>()
  for (const residual of residuals) {
    const known = ofLearners.get(residual.learnerId)
    if (known) known.push(residual)
    else ofLearners.set(residual.learnerId, [residual])
  }
  const tally = new CorrectionTally()
  for (const some of ofLearners.values()) tally.add(some)
  return tally.toCorrection()
}

/** Resolution of deviations: far finer than any date shows. */
const CELL = 0.001

/** Accumulates residuals, one learner at a time, in memory that does not grow with the number of learners. */
export class CorrectionTally {
  #arrived = 0
  readonly #bins: readonly Bin[] = Array.from({ length: BINS }, () => ({
    seen: new Map(),
    open: new Map(),
    weight: 0,
    squares: 0,
  }))

  /** Number of learners who have arrived at some target. */
  get arrived(): number {
    return this.#arrived
  }

  /** @param residuals all those of one learner */
  add(residuals: readonly Residual[]): void {
    if (residuals.some(({ isOpen }) => !isOpen)) this.#arrived++
    for (const [number, bin] of this.#bins.entries()) {
      const near = residuals.map(({ part, weight }) => {
        const binsAway = (Math.sqrt(part) - Math.sqrt(getCentre(number))) * BINS
        return weight * Math.exp(-0.5 * (binsAway / BANDWIDTH) ** 2)
      })
      const most = Math.max(
        1,
        near.reduce((sum, one) => sum + one, 0),
      )
      let own = 0
      for (const [index, { deviation, isOpen }] of residuals.entries()) {
        const weight = (near[index] ?? 0) / most
        if (weight <= LEAST_WEIGHT) continue
        const cells = isOpen ? bin.open : bin.seen
        const cell = Math.round(deviation / CELL)
        cells.set(cell, (cells.get(cell) ?? 0) + weight)
        if (!isOpen) own += weight
      }
      bin.weight += own
      bin.squares += own ** 2
    }
  }

  toCorrection(): readonly Deviations[] | null {
    return this.#arrived < FEWEST_TO_CORRECT ? null : withoutJumps(this.#bins.map(toDeviations))
  }
}

/** Weights below this are dropped. */
const LEAST_WEIGHT = 1e-4

type Cells = Map<number, number>

/** Observations for one share of the way. */
type Bin = {
  /** Sum of weights in each cell: of arrivals, and of forecasts still open. */
  readonly seen: Cells
  readonly open: Cells
  /** For learners who arrived: the sum of their weights, and of the squares of these. */
  weight: number
  squares: number
}

/** Computes quantiles of the observations, mixed with a normal distribution fitted to them. */
function toDeviations({ seen, open, weight, squares }: Bin): Deviations {
  const inCells = (cells: ReadonlyMap<number, number>, isOpen: boolean) =>
    [...cells].map(([cell, inCell]): Observation => ({ value: cell * CELL, isOpen, weight: inCell }))
  const observations = [...inCells(seen, false), ...inCells(open, true)]
  // Effective number of people of equal weight (Kish, 1965).
  const people = squares > 0 ? weight ** 2 / squares : 0
  const shares = quantiles.map((place) =>
    getSafeShare(quantileShares[place], people > 0 ? people + PSEUDO_POINTS : Infinity),
  )
  const values = getQuantiles([...getPseudoPoints(observations), ...observations], shares)
  return Object.fromEntries(quantiles.map((place, index) => [place, clamped(values[index] ?? 0)])) as Deviations
}

/**
 * Returns the quantile at which a range contains the next person as often as stated. Quantiles of a few people are off
 * by chance, and the next person may be further out than all of them. So one more is assumed beyond either end, which
 * on average gives the conformal quantile: the share of n + 1 people, rounded up to a whole one (Vovk, Gammerman and
 * Shafer, 2005). Forecasts of one person err together, so n counts people.
 */
function getSafeShare(share: number, people: number): number {
  return share + (2 * share - 1) / people
}

/**
 * Returns the standard normal distribution, moved and stretched towards the observations: less so the fewer people
 * there are.
 */
function getPseudoPoints(observations: readonly Observation[]): readonly Observation[] {
  const people = observations.reduce((sum, { weight }) => sum + weight, 0)
  const share = people / (people + STANDARD_PEOPLE)
  const [early = 0, middle = 0, late = 0] = getQuantiles(observations, [0.25, 0.5, 0.75])
  const seen = (late - early) / (normalDeviations.late50 - normalDeviations.early50)
  const scale = Math.max(seen, LEAST_SCALE) ** share
  return normalPlaces.map((place) => ({
    value: share * middle + scale * place,
    isOpen: false,
    weight: PSEUDO_POINTS / normalPlaces.length,
  }))
}

const clamped = (deviation: number): number => Math.max(-MOST_DEVIATION, Math.min(MOST_DEVIATION, deviation))

/**
 * Bounds the deviation's growth from one bin to the next. If it grew by more than the work done brings the date closer,
 * a tick could move the date later.
 */
function withoutJumps(bins: readonly Deviations[]): readonly Deviations[] {
  const smooth: Deviations[] = []
  for (const [bin, deviations] of bins.entries()) {
    const before = smooth.at(-1)
    const [from, to] = [getCentre(bin - 1), getCentre(bin)]
    const most = (0.5 * (to - from)) / (1 - from)
    const bounded = (place: Quantile) =>
      before ? Math.min(deviations[place], before[place] + most) : deviations[place]
    smooth.push(Object.fromEntries(quantiles.map((place) => [place, bounded(place)])) as Deviations)
  }
  return smooth
}
