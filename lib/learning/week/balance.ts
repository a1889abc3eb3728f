import type { DayNumber } from '@/lib/foundation/values/day-number'
import type { PausedSpans } from '@/lib/learning/forecast/pauses'
import type { PlannedHours } from '@/lib/learning/plans/planned-hours'
import { plannedHours, type StudyTime, splitHours } from './study-hours'

export type BalanceInput = {
  readonly time: StudyTime & PlannedHours
  readonly pauses: PausedSpans
  readonly startedOn: DayNumber
  readonly today: DayNumber
  /** Effort-hours of core steps learnt since the start, with what went into those under way. */
  readonly learnt: number
  /** Of `learnt`, what went into steps that are not done yet. */
  readonly underWay: number
  /** The most that may have gone into a step under way without having shown yet. */
  readonly unseen: number
  /** The same as `learnt` for optional steps. */
  readonly beside: number
  /** Core effort still to go, without what was skipped. */
  readonly left: number
}

/** One way to be on time again; what nobody can follow is not advised. */
export type CatchUp =
  /** One more evening a week, for so many weeks. */
  | { readonly kind: 'evening'; readonly hours: number; readonly weeks: number }
  /** A plan of so many hours a week: what was kept so far. */
  | { readonly kind: 'fewer-hours'; readonly weeklyHours: number }
  | { readonly kind: 'afresh' }

export type Balance =
  /** No core step is left but skipped ones. */
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
/** An extra evening for longer than a season is another plan. */
const MOST_EVENINGS = 12
/** Weeks differ: a week's hours either way, or a tenth of a long plan, is on time. */
const MARGIN_WEEKS = 1
const MARGIN_SHARE = 0.1

/**
 * The core effort planned up to yesterday beside what was learnt. Effort-hours are a step's usual ones, so nobody is
 * held to a clock; time off asks for none, and the plan never asks for more than there is to learn.
 */
export function computeBalance(input: BalanceInput): Balance {
  const { time, pauses, startedOn, today, learnt, underWay, unseen, beside, left } = input
  if (left <= 0) return { state: 'nothing-left' }
  const asked = plannedHours(time, pauses, startedOn, today - 1)
  const planned = Math.min(asked, learnt + left)
  if (planned <= 0) return { state: 'starting' }
  const margin = Math.max(MARGIN_WEEKS * sumWeek(time), MARGIN_SHARE * planned)
  if (learnt - planned > margin) return { state: 'ahead', hours: learnt - planned, underWay }
  // A long step shows only when it is ticked. Nobody is called late for what may well be in hand.
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

/** What a plan asks of a week; less than declared when it asks more of a day than a day holds. */
const sumWeek = (time: StudyTime): number => splitHours(time).reduce((total, hours) => total + hours, 0)
