import { AppError, tooManyRequests } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/learning/progress-refusals'

/**
 * Log lines within 24 hours after which the learner can change no status. A roadmap has about 130 steps and one call
 * takes 200 changes, so ticking a whole roadmap, reverting it and doing it again still fits several times. Lines by
 * others and those of evidence count too, so the limit can be checked by sequence alone, without a count.
 */
export const MAX_CHANGES_PER_DAY = 1000
/**
 * Log lines in total after which the learner can change no status: fifty days at that rate, and several hundred for
 * every step. With the bounds on evidence, verdicts and waivers it bounds every read of a whole log.
 */
export const MAX_LOG_LINES = 50_000
/** Stored keys of requests that changed nothing, at most. Beyond it the oldest are deleted. */
export const MAX_IDEMPOTENCY_RECORDS = 10_000
/** Keys left after such a deletion: deleting in bulk is cheap. */
export const IDEMPOTENCY_RECORDS_AFTER_CLEANUP = 9000

const DAY_MS = 24 * 60 * 60 * 1000

/** Returns the time since which lines count towards the daily limit. */
export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS)

/** Number of changes that a learner may still make. */
export type ChangeAllowance = {
  /** Changes that may still be made. */
  readonly changes: number
  /** Seconds until one more change is allowed today. */
  readonly retryAfter: number
  /** Whether the total limit is reached, so that waiting does not help. */
  readonly isFull: boolean
  /** Changes allowed within 24 hours. */
  readonly dailyLimit: number
}

type Counted = {
  /** Lines of the log. */
  readonly eventCount: number
  /**
   * Times of receipt of the lines that must become a day old before the requested changes fit. Older lines are left
   * out.
   */
  readonly blocking: readonly Date[]
}

/**
 * @param asked number of requested changes
 * @param factor multiplies the limits
 */
export function computeChangeAllowance(
  asked: number,
  { eventCount, blocking }: Counted,
  now: Date,
  factor = 1,
): ChangeAllowance {
  const inAll = Math.max(0, MAX_LOG_LINES * factor - eventCount)
  const today = asked - blocking.length
  const earliest = Math.min(...blocking.map((received) => received.getTime()))
  return {
    changes: Math.min(today, inAll),
    retryAfter: blocking.length > 0 ? Math.max(1, Math.ceil((earliest + DAY_MS - now.getTime()) / 1000)) : 0,
    isFull: inAll <= today,
    dailyLimit: MAX_CHANGES_PER_DAY * factor,
  }
}

/** Returns the error for a change over the limit. */
export function changeLimitError({ isFull, retryAfter, dailyLimit }: ChangeAllowance): AppError {
  return isFull
    ? new AppError('too-many', words.logFull())
    : tooManyRequests(words.tooManyToday({ max: dailyLimit }), retryAfter)
}
