import { BINS, type Deviations, places, shareUpTo } from './instance'
import { getQuantiles, type Observation } from './kaplan-meier'
import type { Residual } from './residual'

/** The normal distribution is worth so many people: with few arrivals little is corrected. */
const PSEUDO_POINTS = 12
/** How far along the way a forecast still tells something of another, as a part of it. */
const BANDWIDTH = 1 / BINS
/** What lies further out is not told by a few dozen people. */
const MOST_DEVIATION = 3
/** Fewer people tell who they are, and nothing of the others. */
export const FEWEST_TO_CORRECT = 10

/** 25 places of the standard normal distribution, each in the middle of its 25th. */
const pseudoPoints: readonly Observation[] = [
  ...[-2.0537, -1.5548, -1.2816, -1.0803, -0.9154, -0.7722, -0.6433, -0.524, -0.4125, -0.3055, -0.2019, -0.1004, 0],
  ...[0.1004, 0.2019, 0.3055, 0.4125, 0.524, 0.6433, 0.7722, 0.9154, 1.0803, 1.2816, 1.5548, 2.0537],
].map((value) => ({ value, isOpen: false, weight: PSEUDO_POINTS / 25 }))

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
  /** By part of the way: the weight of the deviations in each cell, of those that were seen and of those still open. */
  readonly #bins = Array.from({ length: BINS }, () => ({
    seen: new Map<number, number>(),
    open: new Map<number, number>(),
  }))

  /** How many have arrived at something. */
  get arrived(): number {
    return this.#arrived
  }

  /** @param residuals all of one learner's */
  add(residuals: readonly Residual[]): void {
    if (residuals.some(({ isOpen }) => !isOpen)) this.#arrived++
    for (const [bin, { seen, open }] of this.#bins.entries()) {
      const centre = (bin + 0.5) / BINS
      const near = residuals.map(({ part, weight }) => weight * Math.exp(-0.5 * ((part - centre) / BANDWIDTH) ** 2))
      const most = Math.max(
        1,
        near.reduce((sum, one) => sum + one, 0),
      )
      for (const [index, { deviation, isOpen }] of residuals.entries()) {
        const weight = (near[index] ?? 0) / most
        if (weight <= LEAST_WEIGHT) continue
        const cells = isOpen ? open : seen
        const cell = Math.round(deviation / CELL)
        cells.set(cell, (cells.get(cell) ?? 0) + weight)
      }
    }
  }

  toCorrection(): readonly Deviations[] | null {
    return this.#arrived < FEWEST_TO_CORRECT ? null : withoutJumps(this.#bins.map(toDeviations))
  }
}

/** What counts for less is left out. */
const LEAST_WEIGHT = 1e-4

type Cells = ReadonlyMap<number, number>

function toDeviations({ seen, open }: { readonly seen: Cells; readonly open: Cells }): Deviations {
  const inCells = (cells: Cells, isOpen: boolean) =>
    [...cells].map(([cell, weight]): Observation => ({ value: cell * CELL, isOpen, weight }))
  const observations = [...pseudoPoints, ...inCells(seen, false), ...inCells(open, true)]
  const values = getQuantiles(observations, Object.values(shareUpTo))
  return Object.fromEntries(places.map((place, index) => [place, clamped(values[index] ?? 0)])) as Deviations
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
    const most = 0.5 / BINS / (1 - (bin - 0.5) / BINS)
    const bounded = (place: (typeof places)[number]) =>
      before ? Math.min(deviations[place], before[place] + most) : deviations[place]
    smooth.push(Object.fromEntries(places.map((place) => [place, bounded(place)])) as Deviations)
  }
  return smooth
}
