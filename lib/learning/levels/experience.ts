import { addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import type { Level } from '@/lib/learning/roadmaps/roadmap'
import { requiredMonths } from './gates'

/** A learner's paid work. Private to the learner. */
export type PaidWork = {
  /** Months so far. */
  readonly months: number
  /** The learner's own assumption of the start; null for the default one. */
  readonly startsOn: Day | null
}

export type WorkStart =
  | { readonly kind: 'at-work' }
  /** The learner's own day; today is used once it is past. */
  | { readonly kind: 'own'; readonly day: Day; readonly isPast: boolean }
  /** `SEARCH_MONTHS` after junior-ready. */
  | { readonly kind: 'usual' }

/** Both ends included; the end is null when it is unknown. */
export type DayRange = { readonly from: Day; readonly to: Day | null }

/** The assumptions behind a date set by paid work. */
export type WorkCondition = {
  readonly workStart:
    | Exclude<WorkStart, { readonly kind: 'usual' }>
    /** Some months after junior-ready; null when that has no date. */
    | { readonly kind: 'usual'; readonly when: DayRange | null }
  readonly paidExperienceMonths: number
}

/** Assumed length of the search for a first job. */
export const SEARCH_MONTHS = 3

export const isAtWork = ({ months }: PaidWork): boolean => months > 0

/** Returns the months of paid work still missing for a level. */
export const monthsToGo = (level: Level, { months }: PaidWork): number => Math.max(0, requiredMonths[level] - months)

export function findWorkStart(work: PaidWork, today: Day): WorkStart {
  const { startsOn } = work
  const isPast = startsOn !== null && startsOn < today
  // An assumed start no longer matters once paid work has begun.
  if (isAtWork(work) && (isPast || !startsOn)) return { kind: 'at-work' }
  return startsOn ? { kind: 'own', day: startsOn, isPast } : { kind: 'usual' }
}

/**
 * Returns the earliest day from which paid work counts.
 * @param ready the day of junior-ready; null when it has no date
 * @returns null when it depends on junior-ready and that has no date
 */
export function findWorkStartDay(work: PaidWork, ready: Day | null, today: Day): Day | null {
  const start = findWorkStart(work, today)
  if (start.kind === 'usual') return ready && addMonths(ready, SEARCH_MONTHS)
  return start.kind === 'own' ? laterDay(start.day, today) : today
}

/** Returns the range of days from which paid work counts, given the range of junior-ready; null as in `findWorkStartDay`. */
export function findWorkStartRange(work: PaidWork, ready: DayRange | null, today: Day): DayRange | null {
  const from = findWorkStartDay(work, ready?.from ?? null, today)
  return from === null ? null : { from, to: findWorkStartDay(work, ready?.to ?? null, today) }
}

export function workCondition(work: PaidWork, ready: DayRange | null, today: Day): WorkCondition {
  const start = findWorkStart(work, today)
  const workStart = start.kind === 'usual' ? { ...start, when: findWorkStartRange(work, ready, today) } : start
  return { workStart, paidExperienceMonths: work.months }
}

/**
 * Returns the earliest day on which a level's experience gate can be open. No date of that level may come before it.
 * @param ready as in `findWorkStartDay`
 * @returns today when it is open, null when it cannot be known
 */
export function experienceDay(level: Level, work: PaidWork, ready: Day | null, today: Day): Day | null {
  const toGo = monthsToGo(level, work)
  if (toGo === 0) return today
  const start = findWorkStartDay(work, ready, today)
  return start && addMonths(start, toGo)
}

export const laterDay = (a: Day, b: Day): Day => (a > b ? a : b)
