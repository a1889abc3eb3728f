import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, isPaused, type PausedSpans } from '@/lib/learning/forecast/pace/pauses'
import { defaultThresholds, type FlagThresholds } from '@/lib/mentoring/cohorts/thresholds'

/**
 * Reasons to contact a learner, the gravest last: their forecast begins after their date, they are far behind their plan
 * and quiet, or quiet for so long that they may have given up.
 */
export const flags = ['late', 'behind', 'gone'] as const
export type Flag = (typeof flags)[number]

export const parseFlag = (text: string): Flag | null => flags.find((flag) => flag === text) ?? null

/** A flag with the day since which the learner is flagged, and its reason in words. */
export type RaisedFlag = { readonly kind: Flag; readonly since: Day; readonly reason: string }

/** Finds the gravest of a learner's flags; of several in different cohorts, the first. Null without any. */
export const findGravestFlag = (raised: readonly RaisedFlag[]): RaisedFlag | null =>
  flags.reduceRight<RaisedFlag | null>((found, kind) => found ?? raised.find((one) => one.kind === kind) ?? null, null)

/** Returns whether a silence is long enough for a flag of silence in a cohort. */
export const isQuiet = (quietDays: number, { goneDays, behindDays }: FlagThresholds): boolean =>
  quietDays > Math.min(goneDays, behindDays)

/** Percentage points of the goal's effort. */
const FAR_BEHIND = 25
/**
 * Days of silence beyond which even a silence that is usual for the learner counts. Of simulated learners
 * (lab/bench/flags.ts) those who go on are flagged on 35 % of their days when all are treated alike, on 24 % when a usual
 * silence is tolerated up to 35 days, on 20 % up to 49 and on 19 % up to 63; nine in ten of those who give up are found
 * within 31, 42, 50 and 64 days. The third fortnight gains less than the second.
 */
export const LONGEST_USUAL_DAYS = 49
/** Days after joining, starting, making a plan or agreeing to one without a flag. */
const GRACE_DAYS = 14

export const isLongForAnybody = (quietDays: number): boolean => quietDays > LONGEST_USUAL_DAYS

/** A learner's last sign of activity, and its kind. */
export type LastActivity = { readonly on: Day; readonly kind: 'tick' | 'joined' | 'started' | 'plan' | 'agreed' }

type Signs = {
  readonly joinedOn: Day
  /** The day from which their weeks in the cohort count; null while it has no start. */
  readonly startsOn: Day | null
  readonly lastLearningDay: Day | null
  /** The day on which they last ticked a point of a step's checklist. */
  readonly lastMarkOn: Day | null
  readonly planMadeOn: Day | null
  readonly agreedOn: Day | null
}

/**
 * Returns the latest sign of activity since they joined or started, whichever came later; of several on one day, the
 * most meaningful. Before a cohort starts, no learner of it is silent.
 */
export function findLastActivity({ joinedOn, startsOn, ...signsOfWork }: Signs): LastActivity {
  const { lastLearningDay, lastMarkOn, planMadeOn, agreedOn } = signsOfWork
  const begin: LastActivity =
    startsOn !== null && startsOn > joinedOn ? { on: startsOn, kind: 'started' } : { on: joinedOn, kind: 'joined' }
  const signs = [
    { on: lastLearningDay, kind: 'tick' },
    { on: lastMarkOn, kind: 'tick' },
    { on: agreedOn, kind: 'agreed' },
    { on: planMadeOn, kind: 'plan' },
  ] as const
  let last: LastActivity | null = null
  for (const { on, kind } of signs) if (on && on >= begin.on && (!last || on > last.on)) last = { on, kind }
  return last ?? begin
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
  /** Days from their date to the start of the 50% range; null where either is missing. */
  readonly lateBy: number | null
  /** Latest day of joining, starting, making a plan and agreeing to one. */
  readonly newestStart: Day
  readonly hasArrived: boolean
  /** Announced pauses, and holidays of the cohort. */
  readonly pauses: PausedSpans
  readonly today: DayNumber
  readonly thresholds: FlagThresholds
}

/**
 * Decides whether a mentor should contact a learner. Rare on purpose: an unannounced silence must be long, also for
 * them, and learners who pause, have arrived or have only begun are never flagged. A cohort that chose fewer days than
 * the default counts them for all: silences that are usual for a learner are then no excuse, and the grace is as short.
 * @param longest days of silence that count even where they are usual
 */
export function decideFlag(facts: FlagFacts, longest = LONGEST_USUAL_DAYS): Flag | null {
  const { behind, quietDays, ownQuiet, lateBy, newestStart, hasArrived, pauses, today, thresholds } = facts
  if (hasArrived || isPaused(pauses, today)) return null
  const { goneDays, behindDays } = thresholds
  const begun = today - toDayNumber(newestStart)
  const isUsual = quietDays <= Math.min(ownQuiet ?? 0, longest)
  const isSilent = (days: number, usualDays: number): boolean =>
    quietDays > days && begun >= Math.min(GRACE_DAYS, days) && (days < usualDays || !isUsual)
  if (isSilent(goneDays, defaultThresholds.goneDays)) return 'gone'
  if (behind >= FAR_BEHIND && isSilent(behindDays, defaultThresholds.behindDays)) return 'behind'
  const isLate = lateBy !== null && lateBy > 0 && begun >= Math.min(GRACE_DAYS, goneDays, behindDays)
  return isLate ? 'late' : null
}
