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
  const arrived = new Set(residuals.flatMap(({ learnerId, isOpen }) => (isOpen ? [] : [learnerId])))
  if (arrived.size < FEWEST_TO_CORRECT) return null
  const bins = Array.from({ length: BINS }, (_, bin) => getBin(residuals, (bin + 0.5) / BINS))
  return withoutJumps(bins)
}

function getBin(residuals: readonly Residual[], centre: number): Deviations {
  const near = residuals.map(({ part, weight }) => weight * Math.exp(-0.5 * ((part - centre) / BANDWIDTH) ** 2))
  const ofLearner = new Map<string, number>()
  for (const [index, { learnerId }] of residuals.entries()) {
    ofLearner.set(learnerId, (ofLearner.get(learnerId) ?? 0) + (near[index] ?? 0))
  }
  const observations = residuals.flatMap(({ learnerId, deviation: value, isOpen }, index): Observation[] => {
    const weight = (near[index] ?? 0) / Math.max(1, ofLearner.get(learnerId) ?? 1)
    return weight > 1e-4 ? [{ value, isOpen, weight }] : []
  })
  const values = getQuantiles([...pseudoPoints, ...observations], Object.values(shareUpTo))
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
