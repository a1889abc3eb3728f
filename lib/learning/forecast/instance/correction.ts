import { BINS, type Deviations, getCentre, normalDeviations, type Place, places, shareUpTo } from './instance'
import { getQuantiles, type Observation } from './kaplan-meier'
import type { Residual } from './residual'

/** A normal distribution is worth so many people: few arrivals alone make rough quantiles. */
const PSEUDO_POINTS = 12
/** That it is the standard one is worth so many, where its middle and width are estimated. */
const STANDARD_PEOPLE = 4
/** How many bins away a forecast still tells something of another, as a standard deviation. */
const BANDWIDTH = 1
/** What lies further out is not told by a few dozen people. */
export const MOST_DEVIATION = 4
/** A width below this is chance. */
const LEAST_SCALE = 0.05
/** Fewer people tell who they are, and nothing of the others. */
export const FEWEST_TO_CORRECT = 10

/** 25 places of the standard normal distribution, each in the middle of its 25th. */
const normalPlaces = [
  ...[-2.0537, -1.5548, -1.2816, -1.0803, -0.9154, -0.7722, -0.6433, -0.524, -0.4125, -0.3055, -0.2019, -0.1004, 0],
  ...[0.1004, 0.2019, 0.3055, 0.4125, 0.524, 0.6433, 0.7722, 0.9154, 1.0803, 1.2816, 1.5548, 2.0537],
]

/**
 * A split-conformal correction: where the arrivals of this instance came in the distribution that was said, for each part
 * of the way. Everybody counts once in each part, however often they were shown a forecast.
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

/** How finely deviations are told apart: far below what any date shows. */
const CELL = 0.001

/** Gathers residuals one learner at a time, in a memory that does not grow with the number of learners. */
export class CorrectionTally {
  #arrived = 0
  readonly #bins: readonly Bin[] = Array.from({ length: BINS }, () => ({
    seen: new Map(),
    open: new Map(),
    weight: 0,
    squares: 0,
  }))

  /** How many have arrived at something. */
  get arrived(): number {
    return this.#arrived
  }

  /** @param residuals all of one learner's */
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

/** What counts for less is left out. */
const LEAST_WEIGHT = 1e-4

type Cells = Map<number, number>

/** What is known of one part of the way. */
type Bin = {
  /** The weight of the deviations in each cell, of those that were seen and of those still open. */
  readonly seen: Cells
  readonly open: Cells
  /** Of those who arrived, the sum of their weights, and of the squares of these. */
  weight: number
  squares: number
}

/** Quantiles of what was seen, together with a normal distribution that lies as it does. */
function toDeviations({ seen, open, weight, squares }: Bin): Deviations {
  const inCells = (cells: ReadonlyMap<number, number>, isOpen: boolean) =>
    [...cells].map(([cell, inCell]): Observation => ({ value: cell * CELL, isOpen, weight: inCell }))
  const observations = [...inCells(seen, false), ...inCells(open, true)]
  // How many people of equal weight would tell as much (Kish, 1965).
  const people = squares > 0 ? weight ** 2 / squares : 0
  const shares = places.map((place) => getSafeShare(shareUpTo[place], people > 0 ? people + PSEUDO_POINTS : Infinity))
  const values = getQuantiles([...getPseudoPoints(observations), ...observations], shares)
  return Object.fromEntries(places.map((place, index) => [place, clamped(values[index] ?? 0)])) as Deviations
}

/**
 * The quantile at which a range holds the next person as often as it says. Quantiles of a few people are off by chance,
 * and the next person may be further out than all of them. So one more is assumed beyond either end, which on average
 * comes to the conformal quantile: the share of n + 1 people, rounded up to a whole one (Vovk, Gammerman and Shafer,
 * 2005). Forecasts of one person are off together, so n counts people.
 */
function getSafeShare(share: number, people: number): number {
  return share + (2 * share - 1) / people
}

/** The standard normal distribution, moved and stretched by what was seen, the less the fewer people it was seen of. */
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
 * Someone who gets on comes from one part into the next. There the deviations may be larger by no more than what was
 * done brings the date closer, or a tick would move it later.
 */
function withoutJumps(bins: readonly Deviations[]): readonly Deviations[] {
  const smooth: Deviations[] = []
  for (const [bin, deviations] of bins.entries()) {
    const before = smooth.at(-1)
    const [from, to] = [getCentre(bin - 1), getCentre(bin)]
    const most = (0.5 * (to - from)) / (1 - from)
    const bounded = (place: Place) => (before ? Math.min(deviations[place], before[place] + most) : deviations[place])
    smooth.push(Object.fromEntries(places.map((place) => [place, bounded(place)])) as Deviations)
  }
  return smooth
}
