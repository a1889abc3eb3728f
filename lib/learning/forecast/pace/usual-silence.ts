import type { DayNumber } from '@/lib/foundation/values/day-number'
import { activeDays, type PausedSpans } from './pauses'

/** Silences required to know a learner's own usual length. */
const FEW_SILENCES = 5
/** Days of silence that are no signal: the minimum, and the default while the learner's own are not known. */
const USUAL = { least: 10, unknown: 14 } as const

/**
 * Returns the length of a learner's usual silences, their own 90th percentile: nobody ticks every day.
 * @param movedOn the days with activity, in order, each once
 * @returns unpaused days from one activity to the next; null while there were few
 */
export function ownQuiet(movedOn: readonly DayNumber[], pauses: PausedSpans): number | null {
  const silences = movedOn.slice(1).map((day, index) => activeDays(pauses, (movedOn[index] ?? day) + 1, day))
  if (silences.length < FEW_SILENCES) return null
  return silences.sort((a, b) => a - b)[Math.floor(silences.length * 0.9)] ?? null
}

/** Returns the days of silence that are no signal for this learner: their own usual ones, within bounds. */
export function computeToleratedSilence(movedOn: readonly DayNumber[], pauses: PausedSpans, most: number): number {
  const own = ownQuiet(movedOn, pauses)
  return own === null ? USUAL.unknown : Math.min(Math.max(own, USUAL.least), most)
}
