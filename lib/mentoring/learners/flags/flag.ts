import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, isPaused, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'

/** Reasons to contact a learner: far behind their plan and quiet, or quiet for so long that they may have given up. */
export const flags = ['behind', 'gone'] as const
export type Flag = (typeof flags)[number]

export const parseFlag = (text: string): Flag | null => flags.find((flag) => flag === text) ?? null

/** A flag with the day since which the learner is flagged, and its reason in words. */
export type RaisedFlag = { readonly kind: Flag; readonly since: Day; readonly reason: string }

/** Returns whether a silence is long enough for any flag. */
export const isQuiet = (quietDays: number): boolean => quietDays > QUIET_DAYS

/** Percentage points of the goal's effort. */
const FAR_BEHIND = 25
/** Days without a pause. */
const QUIET_DAYS = 14
const GONE_DAYS = 28
/**
 * Days of silence beyond which even a silence that is usual for the learner counts. Of simulated learners
 * (lab/bench/flags.ts) those who go on are flagged on 35 % of their days when all are treated alike, on 24 % when a usual
 * silence is tolerated up to 35 days, on 20 % up to 49 and on 19 % up to 63; nine in ten of those who give up are found
 * within 31, 42, 50 and 64 days. The third fortnight gains less than the second.
 */
export const LONGEST_USUAL_DAYS = 49
/** Days after joining, making a plan or agreeing to one without a flag. */
const GRACE_DAYS = 14

export const isLongForAnybody = (quietDays: number): boolean => quietDays > LONGEST_USUAL_DAYS

/** A learner's last sign of activity, and its kind. */
export type LastActivity = { readonly on: Day; readonly kind: 'tick' | 'joined' | 'plan' | 'agreed' }

type Signs = {
  readonly joinedOn: Day
  readonly lastLearningDay: Day | null
  /** The day on which they last ticked a point of a step's checklist. */
  readonly lastMarkOn: Day | null
  readonly planMadeOn: Day | null
  readonly agreedOn: Day | null
}

/** Returns the latest sign of activity; of several on one day, the most meaningful. */
export function findLastActivity({ joinedOn, lastLearningDay, lastMarkOn, planMadeOn, agreedOn }: Signs): LastActivity {
  const signs = [
    { on: lastLearningDay, kind: 'tick' },
    { on: lastMarkOn, kind: 'tick' },
    { on: agreedOn, kind: 'agreed' },
    { on: planMadeOn, kind: 'plan' },
  ] as const
  let last: LastActivity | null = null
  for (const { on, kind } of signs) if (on && on >= joinedOn && (!last || on > last.on)) last = { on, kind }
  return last ?? { on: joinedOn, kind: 'joined' }
}

/** Counts the days since a sign of activity, including today, outside announced pauses. */
export const quietDaysSince = (sign: LastActivity, pauses: PausedSpans, today: DayNumber): number =>
  activeDays(pauses, toDayNumber(sign.on) + 1, today)

export type FlagFacts = {
  /** Percentage points; negative is ahead. */
  readonly behind: number
  readonly quietDays: number
  /** Length that nine in ten of their silences did not exceed, in days without a pause; null while there were few. */
  readonly ownQuiet: number | null
  /** Latest day of joining, making a plan and agreeing to one. */
  readonly newestStart: Day
  readonly hasArrived: boolean
  readonly pauses: PausedSpans
  readonly today: DayNumber
}

/**
 * Decides whether a mentor should contact a learner. Rare on purpose: an unannounced silence must be long, also for
 * them, and learners who pause, have arrived or have only begun are never flagged.
 * @param longest days of silence that count even where they are usual
 */
export function decideFlag(facts: FlagFacts, longest = LONGEST_USUAL_DAYS): Flag | null {
  const { behind, quietDays, ownQuiet, newestStart, hasArrived, pauses, today } = facts
  if (hasArrived || isPaused(pauses, today)) return null
  if (today - toDayNumber(newestStart) < GRACE_DAYS) return null
  if (quietDays <= Math.min(ownQuiet ?? 0, longest)) return null
  if (quietDays > GONE_DAYS) return 'gone'
  return isQuiet(quietDays) && behind >= FAR_BEHIND ? 'behind' : null
}
