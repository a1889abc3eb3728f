import { daysBetween } from '@/lib/foundation/values/calendar-date'
import * as words from '@/messages/generated/learning/forecast-shift'
import type { Arrival } from '../arrival/arrival-date'

/** Days by which the begin and the end of a range move later; negative is earlier. */
export type Shift = readonly [begin: number, end: number]

/** @returns null unless both are ranges; where an end is beyond the horizon, the begin stands for both */
export function getShift(before: Arrival | undefined, after: Arrival | undefined): Shift | null {
  if (before?.state !== 'range' || after?.state !== 'range') return null
  const [one, other] = [before.range50, after.range50]
  const begin = daysBetween(one.from, other.from)
  return [begin, one.to && other.to ? daysBetween(one.to, other.to) : begin]
}

const DAYS_A_MONTH = 30.4
/** Weeks up to which a span is worded in weeks rather than months. */
const MOST_WEEKS = 8

/** Describes the effect of a plan change on a range: "2 to 5 weeks sooner", "about 1 week later". */
export function shiftInWords(shift: Shift): string {
  const weeks = shift.map((days) => Math.round(days / 7) || 0)
  const [least = 0, most = 0] = [...weeks].sort((a, b) => a - b)
  if (least === 0 && most === 0) return words.sameTime()
  if (least < 0 && most > 0)
    return words.between({ before: spanInWords(-least, -least), after: spanInWords(most, most) })
  return most > 0
    ? words.later({ span: spanInWords(least, most) })
    : words.earlier({ span: spanInWords(-most, -least) })
}

/** Describes how much earlier a range comes: "1 to 2 weeks", "up to 3 weeks"; null where it does not. */
export function gainInWords(shift: Shift): string | null {
  const [least = 0, most = 0] = shift.map((days) => Math.round(-days / 7) || 0).sort((a, b) => a - b)
  return least < 0 || most === 0 ? null : spanInWords(least, most)
}

/**
 * Returns text such as "2 to 5 weeks", "up to 3 weeks", "about 4 months"
 * @param low and `high`, in weeks, neither negative
 */
function spanInWords(low: number, high: number): string {
  const isInWeeks = high <= MOST_WEEKS
  const unit = isInWeeks ? 'weeks' : 'other'
  const [least, most] = [low, high].map((one) => (isInWeeks ? one : Math.round((one * 7) / DAYS_A_MONTH))) as [
    number,
    number,
  ]
  if (least === most) return words.about({ unit, most })
  return least === 0 ? words.upTo({ unit, most }) : words.range({ unit, least, most })
}
