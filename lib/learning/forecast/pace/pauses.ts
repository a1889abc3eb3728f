import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'

/** A pause: days on which a learner does not plan to learn, both ends included. */
export type Pause = { readonly from: Day; readonly to: Day }

/** Pauses as day numbers, sorted and merged: none overlap, none end before they begin. */
export type PausedSpans = readonly { readonly from: DayNumber; readonly to: DayNumber }[]

export function mergePauses(pauses: readonly Pause[]): PausedSpans {
  const sorted = pauses
    .map(({ from, to }) => ({ from: toDayNumber(from), to: toDayNumber(to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  const spans: { from: DayNumber; to: DayNumber }[] = []
  for (const span of sorted) {
    const last = spans.at(-1)
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to)
    else spans.push(span)
  }
  return spans
}

export const isPaused = (spans: PausedSpans, day: DayNumber): boolean =>
  spans.some(({ from, to }) => from <= day && day <= to)

/** Counts the days from `first` to `last`, both included, outside pauses. */
export function activeDays(spans: PausedSpans, first: DayNumber, last: DayNumber): number {
  const paused = spans.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, last) - Math.max(from, first) + 1),
    0,
  )
  return Math.max(0, last - first + 1 - paused)
}

/** Returns the day on which so many unpaused days after `start` have passed; a part of a day takes the whole day. */
export function afterActiveDays(spans: PausedSpans, start: DayNumber, days: number): DayNumber {
  let day = start + Math.max(0, Math.ceil(days - 1e-9))
  for (const { from, to } of spans) {
    if (to <= start || from > day) continue
    day += to - Math.max(from, start + 1) + 1
  }
  return day
}
