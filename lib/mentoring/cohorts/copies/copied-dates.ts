import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { isThisCentury } from '@/lib/foundation/values/this-century'

type Span = { readonly from: Day; readonly to: Day }
type StageDates = Span & { readonly stageId: string }

/** The dates of a cohort that a copy takes over. */
export type CopiedDates = {
  readonly deadlineOn: Day | null
  readonly moduleDates: readonly StageDates[]
  readonly holidays: readonly Span[]
}

/**
 * Computes the dates of a copy: the deadline and the stages as much later as it starts later. Holidays are days of the
 * calendar: those that are over by then are left out, and the others stay.
 * @param startsOn of the copy; without one in the original, dates up to it are left out
 */
export function toCopiedDates(
  original: CopiedDates & { readonly startsOn: Day | null },
  startsOn: Day | null,
): Result<CopiedDates, 'start-missing' | 'too-far'> {
  if (original.startsOn !== null && startsOn === null) return refuse('start-missing')
  const days = original.startsOn !== null && startsOn !== null ? daysBetween(original.startsOn, startsOn) : 0
  const start = startsOn ?? ''
  const deadlineOn = original.deadlineOn === null ? null : addDays(original.deadlineOn, days)
  const moduleDates = original.moduleDates
    .map(({ stageId, from, to }) => ({ stageId, from: addDays(from, days), to: addDays(to, days) }))
    .filter(({ from }) => from >= start)
  const copied = {
    deadlineOn: deadlineOn !== null && deadlineOn > start ? deadlineOn : null,
    moduleDates,
    holidays: original.holidays.filter(({ to }) => to >= start),
  }
  const all = [...moduleDates.flatMap(({ from, to }) => [from, to]), ...(copied.deadlineOn ? [copied.deadlineOn] : [])]
  return all.every(isThisCentury) ? ok(copied) : refuse('too-far')
}
