import type { DayNumber } from '@/lib/foundation/values/day-number'
import { activeDays, type PausedSpans } from './pauses'

/** Under so many silences nobody's own usual is known. */
const FEW_SILENCES = 5
/** Days of silence that mean nothing: at the least, and while the learner's own usual is not known. */
const USUAL = { least: 10, unknown: 14 } as const

/**
 * How long somebody's silences mostly are: nine in ten of their own, so far, took no longer. Nobody ticks every day.
 * @param movedOn the days on which something moved, in order, each once
 * @returns days without a pause from one move to the next; null while there were few
 */
export function ownQuiet(movedOn: readonly DayNumber[], pauses: PausedSpans): number | null {
  const silences = movedOn.slice(1).map((day, index) => activeDays(pauses, (movedOn[index] ?? day) + 1, day))
  if (silences.length < FEW_SILENCES) return null
  return silences.sort((a, b) => a - b)[Math.floor(silences.length * 0.9)] ?? null
}

/** Days of silence that mean nothing for somebody: their own usual ones, within what is usual for people. */
export function usualQuiet(movedOn: readonly DayNumber[], pauses: PausedSpans, most: number): number {
  const own = ownQuiet(movedOn, pauses)
  return own === null ? USUAL.unknown : Math.min(Math.max(own, USUAL.least), most)
}
