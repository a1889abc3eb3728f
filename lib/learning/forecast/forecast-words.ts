import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay } from '@/lib/foundation/values/day-words'
import type { WorkCondition } from '@/lib/learning/levels/experience'
import { paceInWords } from '@/lib/learning/levels/pace-words'
import { conditionInWords, experienceInWords, monthsInWords } from '@/lib/learning/levels/path-words'
import * as words from '@/messages/generated/learning/forecast'
import type { Arrival, DateRange } from './arrival/arrival-date'
import type { Forecast } from './forecast'
import type { Presence } from './pace/presence'

/** Words of a forecast: always a range, never a single date, or the reason why there is none. */

/** Days ahead up to which dates are given by day rather than by month. */
export const IN_DAYS = 45

/**
 * Returns text such as "March 2027", "March to June 2027", "November 2026 to February 2027", "9 Jan to 24 Jan"; "March
 * 2027 or later".
 */
export function rangeInWords({ from, to }: DateRange, today: Day): string {
  if (to === null) return monthsInWords({ from, to })
  if (from === to) return formatDay(from)
  return daysBetween(today, to) <= IN_DAYS
    ? words.range({ from: formatDay(from), to: formatDay(to) })
    : monthsInWords({ from, to })
}

/**
 * Returns the title for an arrival: the 50 % range, or the date from which paid work suffices.
 * @param condition of a date set by paid work; null where that work is private, and sets no date
 */
export function arrivalTitle(arrival: Arrival, today: Day, condition: WorkCondition | null): string {
  if (arrival.state === 'done') return words.there()
  if (arrival.state === 'no-date') return words.noDate()
  return datesInWords(arrival, 'range50', today, condition, true)
}

/** Returns one of the ranges in words. With a known start of work, paid work has an earliest date and no latest. */
export function datesInWords(
  arrival: Dated,
  range: 'range50' | 'range85',
  today: Day,
  condition: WorkCondition | null,
  isStart = false,
): string {
  if (arrival.binds === 'experience' && condition) return experienceInWords(arrival[range], condition, isStart)
  return rangeInWords(arrival[range], today)
}
type Dated = Extract<Arrival, { state: 'range' }>

/**
 * Returns the text below that title: the certainty, and the wider range.
 * @param isCoreDone nothing but paid work is missing
 */
export function arrivalDetail(
  arrival: Arrival,
  today: Day,
  condition: WorkCondition | null,
  isCoreDone = false,
): string {
  if (arrival.state === 'done') return words.allDone()
  if (arrival.state === 'no-date') return noDateInWords(arrival.reason)
  if (arrival.binds === 'experience' && condition) {
    const rests = words.sentence({ condition: conditionInWords(condition, true) })
    return `${rests} ${isCoreDone ? words.setByWorkAlone() : words.setByWork()}`
  }
  return words.sure({ range: rangeInWords(arrival.range85, today) })
}

export function noDateInWords(reason: 'silent' | 'too-far'): string {
  return reason === 'silent' ? words.silent() : words.tooFar()
}

/** Returns the source of the pace, its range, and a sentence on a break or a silence. */
export function basisInWords({ basis, hoursRange, presence, quietDays }: Basis): string {
  const pace = paceInWords(hoursRange)
  const from = basis === 'plan' ? words.fromPlan({ pace }) : words.fromPace({ pace })
  return [from, presenceInWords(presence, quietDays)].filter(Boolean).join(' ')
}
type Basis = Pick<Forecast, 'basis' | 'hoursRange' | 'presence' | 'quietDays'>

/** States how many learners come back. A smaller chance is left out: it would only discourage. */
function returnInWords(chance: number): readonly string[] {
  if (chance >= 0.6) return [words.mostComeBack()]
  return chance >= 0.4 ? [words.halfComeBack()] : []
}

/**
 * Returns the sentence on a break or silence; empty or null where the learner is active, or nothing encouraging can be
 * stated.
 */
export function presenceInWords(presence: Presence, quietDays: number): string | null {
  switch (presence.state) {
    case 'paused':
      return words.paused()
    case 'silent':
      return [words.quiet({ days: quietDays }), ...returnInWords(presence.comesBack)].join(' ')
    case 'gone':
      return returnInWords(presence.comesBack).join(' ')
    case 'active':
      return null
  }
}
