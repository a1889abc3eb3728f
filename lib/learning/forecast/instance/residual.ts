import type { SaidDate } from '../arrival'

/** What came of one forecast, against what was said. */
export type Residual = {
  readonly learnerId: string
  /** Of the way, the part that was behind: 0 to 1. */
  readonly part: number
  /** Logarithm of the time it took by the time that was said, by its spread: 0 is the middle. */
  readonly deviation: number
  /** It has not come yet: the deviation will be no less than this. */
  readonly isOpen: boolean
  /** How much it counts beside others of the same learner. */
  readonly weight: number
}

/** Nobody arrives in less than half a day, and one who is this far off says no more than that. */
const SHORTEST_WEEKS = 0.07
const MOST_DEVIATION = 6

/** @param weeks unpaused weeks from the forecast to what came of it, or until which nothing came */
export function getDeviation(weeks: number, said: SaidDate): number {
  const deviation = Math.log(Math.max(weeks, SHORTEST_WEEKS) / Math.max(said.weeks, SHORTEST_WEEKS)) / said.spread
  return Math.max(-MOST_DEVIATION, Math.min(MOST_DEVIATION, deviation))
}
