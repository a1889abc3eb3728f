import type { DayNumber } from '@/lib/foundation/values/day-number'
import type { PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import type { PlannedHours } from '@/lib/learning/plans/planned-hours'
import { plannedHours, type StudyTime, splitHours } from './study-hours'

export type BalanceInput = {
  readonly time: StudyTime & PlannedHours
  readonly pauses: PausedSpans
  readonly startedOn: DayNumber
  readonly today: DayNumber
  /** Effort-hours of core steps learnt since the start, including those credited to steps in progress. */
  readonly learnt: number
  /** The part of `learnt` that went into steps not done yet. */
  readonly underWay: number
  /** Most hours that may have gone into a step in progress without showing yet. */
  readonly unseen: number
  /** The same as `learnt` for optional steps. */
  readonly beside: number
  /** Remaining core effort, without skipped steps. */
  readonly left: number
}

/** A way to be on time again. Unrealistic ways are not advised. */
export type CatchUp =
  /** One more evening a week, for so many weeks. */
  | { readonly kind: 'evening'; readonly hours: number; readonly weeks: number }
  /** A plan with fewer hours a week: as many as were kept so far. */
  | { readonly kind: 'fewer-hours'; readonly weeklyHours: number }
  | { readonly kind: 'afresh' }

export type Balance =
  /** No core step is left except skipped ones. */
  | { readonly state: 'nothing-left' }
  /** No study day has passed yet. */
  | { readonly state: 'starting' }
  | { readonly state: 'on-time' }
  | { readonly state: 'ahead'; readonly hours: number; readonly underWay: number }
  | {
      readonly state: 'behind'
      readonly hours: number
      readonly underWay: number
      readonly beside: number
      readonly catchUp: CatchUp
    }

const EVENING_HOURS = 2
/** Weeks at most: an extra evening for longer than a season is another plan. */
const MOST_EVENINGS = 12
/** Tolerance of being on time, since weeks differ: a week's hours either way, or a tenth of a long plan. */
const MARGIN_WEEKS = 1
const MARGIN_SHARE = 0.1

/**
 * Compares the core effort planned up to yesterday with what was learnt. Effort-hours are a step's usual ones, so real
 * time spent does not matter; pauses require none, and the plan never requires more than there is to learn.
 */
export function computeBalance(input: BalanceInput): Balance {
  const { time, pauses, startedOn, today, learnt, underWay, unseen, beside, left } = input
  if (left <= 0) return { state: 'nothing-left' }
  const asked = plannedHours(time, pauses, startedOn, today - 1)
  const planned = Math.min(asked, learnt + left)
  if (planned <= 0) return { state: 'starting' }
  const margin = Math.max(MARGIN_WEEKS * sumWeek(time), MARGIN_SHARE * planned)
  if (learnt - planned > margin) return { state: 'ahead', hours: learnt - planned, underWay }
  // A long step shows only when it is ticked, so hours that may be in progress do not count as late.
  if (planned - (learnt + unseen) <= margin) return { state: 'on-time' }
  const hours = planned - learnt
  return { state: 'behind', hours, underWay, beside, catchUp: planCatchUp(hours, (sumWeek(time) * learnt) / asked) }
}

/** @param kept hours a week so far */
function planCatchUp(missing: number, kept: number): CatchUp {
  const weeks = Math.ceil(missing / EVENING_HOURS)
  if (weeks <= MOST_EVENINGS) return { kind: 'evening', hours: EVENING_HOURS, weeks }
  return kept >= 1 ? { kind: 'fewer-hours', weeklyHours: Math.floor(kept) } : { kind: 'afresh' }
}

/** Sums the hours that a plan requires in a week; fewer than declared when a day could not hold its share. */
const sumWeek = (time: StudyTime): number => splitHours(time).reduce((total, hours) => total + hours, 0)
