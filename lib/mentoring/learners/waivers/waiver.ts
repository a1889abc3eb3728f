import { addDays, addMonths, startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import type { Status } from '@/lib/learning/progress/status'

/** Maximum length of a waiver in months, after which a mentor decides again. */
const LONGEST_MONTHS = 24

/** A waiver in force, for the learner and their mentors. */
export type Waiver = {
  readonly id: string
  readonly stepId: string
  readonly mentorName: string
  readonly reason: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Its last day, in the learner's zone; null for no end. */
  readonly until: Day | null
}

type Terms = { readonly reason: string; readonly expiresAt: Date | null }

export type WaiverDecision = 'begin' | 'change' | 'unchanged'

/**
 * Decides about a requested waiver. An identical one changes nothing; other terms change the present one. A step that
 * is done needs none.
 * @param running the stored waiver that has not ended; in force while the step is waived
 */
export function decideWaiver(status: Status, running: Terms | null, asked: Terms): Result<WaiverDecision, 'done'> {
  if (status === 'done') return refuse('done')
  if (status !== 'waived' || !running) return ok('begin')
  const isSame = running.reason === asked.reason && running.expiresAt?.getTime() === asked.expiresAt?.getTime()
  return ok(isSame ? 'unchanged' : 'change')
}

/**
 * Returns when a waiver with this last day ends: at the end of that day, in the learner's zone.
 * @param today in the learner's zone
 */
export function parseWaiverEnd(lastDay: Day, today: Day, timeZone: string): Result<Date, 'not-ahead' | 'too-far'> {
  if (lastDay <= today) return refuse('not-ahead')
  if (lastDay > addMonths(today, LONGEST_MONTHS)) return refuse('too-far')
  return ok(startOfDay(addDays(lastDay, 1), timeZone))
}

/** Returns its last day. */
export const getLastDay = (expiresAt: Date, timeZone: string): Day => toDay(new Date(expiresAt.getTime() - 1), timeZone)

/**
 * Returns a step's status after its waiver ends; null when the learner has set it otherwise meanwhile, which stays.
 * @param isApprovedSince a mentor approved work for it while it was waived
 */
export function statusAfterWaiver(current: Status, previous: Status, isApprovedSince: boolean): Status | null {
  if (current !== 'waived') return null
  return isApprovedSince ? 'done' : previous
}
