import { type DayNumber, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, isPaused, type PausedSpans } from '@/lib/learning/forecast/pauses'

/** A learner who may need a word: far behind their plan and quiet, or gone. */
export const flags = ['behind', 'gone'] as const
export type Flag = (typeof flags)[number]

export const parseFlag = (text: string): Flag | null => flags.find((flag) => flag === text) ?? null

/** A flag with the day since which one stands, and its reason in words. */
export type RaisedFlag = { readonly kind: Flag; readonly since: Day; readonly reason: string }

/** Within the silence that can be flagged at all. */
export const isQuiet = (quietDays: number): boolean => quietDays > QUIET_DAYS

/** Percentage points of the goal's effort. */
const FAR_BEHIND = 25
/** Days without a pause. */
const QUIET_DAYS = 14
const GONE_DAYS = 28
/**
 * However usual a silence is for somebody, beyond so many days it counts. Of simulated learners (bench/flags.ts) those who
 * go on are under a flag on 35 % of their days when all are treated alike, on 24 % when a silence that is usual for them
 * is let be up to 35 days, on 20 % up to 49 and on 19 % up to 63; nine in ten of those who give up are found within 31,
 * 42, 50 and 64 days. The third fortnight no longer buys what the second did.
 */
export const LONGEST_USUAL_DAYS = 49
/** Who joined, made a plan or agreed to one so few days ago is left in peace. */
const GRACE_DAYS = 14

export const isLongForAnybody = (quietDays: number): boolean => quietDays > LONGEST_USUAL_DAYS

/** The last thing by which a learner showed that they are there, and what it was. */
export type SignOfLife = { readonly on: Day; readonly kind: 'tick' | 'joined' | 'plan' | 'agreed' }

type Signs = {
  readonly joinedOn: Day
  readonly lastLearningDay: Day | null
  /** The day on which they last ticked a point of a step's checklist. */
  readonly lastMarkOn: Day | null
  readonly planMadeOn: Day | null
  readonly agreedOn: Day | null
}

/** The latest sign of life; of several on one day, the one that says most. */
export function signOfLife({ joinedOn, lastLearningDay, lastMarkOn, planMadeOn, agreedOn }: Signs): SignOfLife {
  const signs = [
    { on: lastLearningDay, kind: 'tick' },
    { on: lastMarkOn, kind: 'tick' },
    { on: agreedOn, kind: 'agreed' },
    { on: planMadeOn, kind: 'plan' },
  ] as const
  let last: SignOfLife | null = null
  for (const { on, kind } of signs) if (on && on >= joinedOn && (!last || on > last.on)) last = { on, kind }
  return last ?? { on: joinedOn, kind: 'joined' }
}

/** Days since a sign of life, today included, that were in no announced pause. */
export const quietDaysSince = (sign: SignOfLife, pauses: PausedSpans, today: DayNumber): number =>
  activeDays(pauses, toDayNumber(sign.on) + 1, today)

export type FlagFacts = {
  /** Percentage points; negative is ahead. */
  readonly behind: number
  readonly quietDays: number
  /** How long nine in ten of their silences took at most, in days without a pause; null while there were few. */
  readonly ownQuiet: number | null
  /** The newest of joining, making a plan and agreeing to one. */
  readonly newestStart: Day
  readonly hasArrived: boolean
  readonly pauses: PausedSpans
  readonly today: DayNumber
}

/**
 * Whether a mentor should look after somebody. Rare on purpose: what nobody announced must have lasted, also for them,
 * and who pauses, has arrived or has only begun is never flagged.
 * @param longest so many days are long for anybody
 */
export function decideFlag(facts: FlagFacts, longest = LONGEST_USUAL_DAYS): Flag | null {
  const { behind, quietDays, ownQuiet, newestStart, hasArrived, pauses, today } = facts
  if (hasArrived || isPaused(pauses, today)) return null
  if (today - toDayNumber(newestStart) < GRACE_DAYS) return null
  if (quietDays <= Math.min(ownQuiet ?? 0, longest)) return null
  if (quietDays > GONE_DAYS) return 'gone'
  return isQuiet(quietDays) && behind >= FAR_BEHIND ? 'behind' : null
}
