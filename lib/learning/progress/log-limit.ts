import { AppError, tooMany } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/learning/progress-refusals'

/**
 * Lines of a log within 24 hours after which its learner changes no status. A roadmap has about 130 steps and one call
 * takes 200 changes, so that ticking a whole roadmap, taking it all back and doing it again still fits several times.
 * Lines that others write, and those of evidence, count too: so the limit is found by sequence alone, without a count.
 */
export const CHANGES_A_DAY = 1000
/**
 * Lines in all after which the learner changes no status: fifty days at that rate, and several hundred for every step there
 * is. With the bounds on evidence, verdicts and waivers it bounds every read of a whole log.
 */
export const LINES_IN_ALL = 50_000
/** Keys that are kept of requests that changed nothing. One more, and the oldest of them are forgotten. */
export const SETTLED_KEPT = 10_000
/** So many then remain: to forget some at a time costs little. */
export const SETTLED_LEFT = 9000

const DAY_MS = 24 * 60 * 60 * 1000

/** The moment since which lines count towards today's limit. */
export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS)

/** How much more a learner may write at a moment. */
export type Room = {
  /** Changes that may still be made. */
  readonly changes: number
  /** Seconds after which there is room for one more change today. */
  readonly retryAfter: number
  /** Whether it is the bound in all that refuses the next change: waiting does not help. */
  readonly isFull: boolean
}

type Counted = {
  /** Lines of the log. */
  readonly eventCount: number
  /**
   * When the lines were received that must become a day old before the changes asked for fit. Lines that are already a
   * day old are left out.
   */
  readonly blocking: readonly Date[]
}

/**
 * @param asked changes that are asked for
 * @param factor multiplies the limits
 */
export function roomFor(asked: number, { eventCount, blocking }: Counted, now: Date, factor = 1): Room {
  const inAll = Math.max(0, LINES_IN_ALL * factor - eventCount)
  const today = asked - blocking.length
  const earliest = Math.min(...blocking.map((received) => received.getTime()))
  return {
    changes: Math.min(today, inAll),
    retryAfter: blocking.length > 0 ? Math.max(1, Math.ceil((earliest + DAY_MS - now.getTime()) / 1000)) : 0,
    isFull: inAll <= today,
  }
}

/** Why one more change is refused. */
export function changeRefused({ isFull, retryAfter }: Room): AppError {
  return isFull
    ? new AppError('too-many', words.logFull())
    : tooMany(words.tooManyToday({ max: CHANGES_A_DAY }), retryAfter)
}
