import { daysBetween } from '@/lib/foundation/values/calendar-date'
import { type Day, formatDay } from '@/lib/foundation/values/day-words'
import type { WorkCondition } from '@/lib/learning/levels/experience'
import { paceInWords } from '@/lib/learning/levels/pace-words'
import { conditionInWords, experienceInWords } from '@/lib/learning/levels/path-words'
import type { Arrival, DateRange } from './arrival-date'
import type { Forecast } from './forecast'
import type { Presence } from './presence'

/** What a forecast says. Always a range, never one date alone, and where none can be given, why. */

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October']
const monthNames = [...months, 'November', 'December'] as const
/** Ranges no longer than this, and no further off, are said in days. */
const IN_DAYS = 45

const toYear = (day: Day): string => day.slice(0, 4)
const toMonth = (day: Day): string => monthNames[Number(day.slice(5, 7)) - 1] ?? ''
const monthAndYear = (day: Day): string => `${toMonth(day)} ${toYear(day)}`

/** "March 2027", "March to June 2027", "November 2026 to February 2027", "9 to 24 Jan"; "from March 2027 on". */
export function rangeInWords({ from, to }: DateRange, today: Day): string {
  if (to === null) return `${monthAndYear(from)} or later`
  if (from === to) return formatDay(from)
  if (daysBetween(today, to) <= IN_DAYS) return `${formatDay(from)} to ${formatDay(to)}`
  if (from.slice(0, 7) === to.slice(0, 7)) return monthAndYear(from)
  if (toYear(from) === toYear(to)) return `${toMonth(from)} to ${monthAndYear(to)}`
  return `${monthAndYear(from)} to ${monthAndYear(to)}`
}

/**
 * A title for an arrival: the range that holds one time in two, or by when paid work is enough.
 * @param condition on which a date set by paid work rests; null where that work is private, and sets no date
 */
export function arrivalTitle(arrival: Arrival, today: Day, condition: WorkCondition | null): string {
  if (arrival.state === 'done') return 'You are there'
  if (arrival.state === 'no-date') return 'No date for now'
  return capital(datesInWords(arrival, 'range50', today, condition))
}

/** One of the ranges, as far as it can be known: from a known start, paid work has an earliest date and no latest. */
export function datesInWords(
  arrival: Dated,
  range: 'range50' | 'range85',
  today: Day,
  condition: WorkCondition | null,
): string {
  if (arrival.binds === 'experience' && condition) return experienceInWords(arrival[range], condition)
  return rangeInWords(arrival[range], today)
}
type Dated = Extract<Arrival, { state: 'range' }>

/**
 * What stands under that title: how sure it is, and the wider range.
 * @param isCoreDone nothing but paid work is missing
 */
export function arrivalDetail(
  arrival: Arrival,
  today: Day,
  condition: WorkCondition | null,
  isCoreDone = false,
): string {
  if (arrival.state === 'done') return 'Every core step is done.'
  if (arrival.state === 'no-date') return noDateInWords(arrival.reason)
  if (arrival.binds === 'experience' && condition) {
    const rests = capital(conditionInWords(condition))
    const core = isCoreDone ? 'every core step is done' : 'the core steps can be done sooner'
    return `${rests}. Paid experience sets this date; ${core}.`
  }
  return `50% likely in this range. 85% likely: ${rangeInWords(arrival.range85, today)}.`
}

export function noDateInWords(reason: 'silent' | 'too-far'): string {
  return reason === 'silent'
    ? 'No progress for twelve weeks, so there is no reliable date. Finish a step to get one again.'
    : 'At this pace, it is more than ten years away. More hours a week would bring a date.'
}

/** Where the pace comes from, as a range, and what there is to say of a break or a silence. */
export function basisInWords({ basis, hoursRange, presence, quietDays }: Basis): string {
  const from = basis === 'plan' ? 'From your plan, not yet from your pace' : 'From your own pace'
  return [`${from}: ${paceInWords(hoursRange)}.`, presenceInWords(presence, quietDays)].filter(Boolean).join(' ')
}
type Basis = Pick<Forecast, 'basis' | 'hoursRange' | 'presence' | 'quietDays'>

/** How many come back. A smaller chance is not said: it would only discourage. */
function returnInWords(chance: number): readonly string[] {
  if (chance >= 0.6) return ['Most people come back from a silence like this.']
  return chance >= 0.4 ? ['About half of people come back from a silence this long.'] : []
}

/** Empty or null where somebody is at it, or there is nothing good to say. */
function presenceInWords(presence: Presence, quietDays: number): string | null {
  switch (presence.state) {
    case 'paused':
      return 'You’re on an announced break; the dates allow for it.'
    case 'silent':
      return [
        `No progress for ${quietDays} days, longer than usual for you. The dates allow for it.`,
        ...returnInWords(presence.comesBack),
      ].join(' ')
    case 'gone':
      return returnInWords(presence.comesBack).join(' ')
    case 'active':
      return null
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
