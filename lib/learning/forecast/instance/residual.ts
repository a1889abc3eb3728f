import type { WeeksEstimate } from '../arrival/arrival'

/** Outcome of one forecast, compared with its prediction. */
export type Residual = {
  readonly learnerId: string
  /** Share of the way done at that time, 0 to 1. */
  readonly part: number
  /** Log of the actual time over the predicted one, divided by the spread: 0 is the median. */
  readonly deviation: number
  /** The target is not reached yet: the final deviation will be no less than this. */
  readonly isOpen: boolean
  /** Weight among all residuals of the same learner. */
  readonly weight: number
}

/** Bounds: the shortest time to arrive, about half a day, and the largest deviation. */
const SHORTEST_WEEKS = 0.07
const MOST_DEVIATION = 6

/** @param weeks unpaused weeks from the forecast to the arrival, or to the last day observed without one */
export function getDeviation(weeks: number, said: WeeksEstimate): number {
  const deviation = Math.log(Math.max(weeks, SHORTEST_WEEKS) / Math.max(said.weeks, SHORTEST_WEEKS)) / said.spread
  return Math.max(-MOST_DEVIATION, Math.min(MOST_DEVIATION, deviation))
}
