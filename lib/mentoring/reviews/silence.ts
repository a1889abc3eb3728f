import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { atRest, type ReviewSituation } from './standing'

export const DAY_MS = 24 * 60 * 60 * 1000

/** After so long without a word of the learner, work that wants changes lapses; a quiet thread settles by itself. */
export const SILENCE_MS = 28 * DAY_MS

/** Since when in a turn its side is reminded, the earliest first. */
export const nudgeDays = [3, 7, 14] as const

/** Turns that began at this moment or before are that many days old. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)

const hasBeenQuiet = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() >= SILENCE_MS

/** Work that wants changes lapses when the learner says nothing, never while a mentor owes them an answer. */
export function lapse(current: ReviewSituation, now: Date): Result<ReviewSituation, 'not-silent'> {
  const { state, turn, turnSince } = current
  const isSilent = state === 'changes-requested' && turn === 'learner' && hasBeenQuiet(turnSince, now)
  return isSilent ? ok({ ...current, ...atRest, state: 'lapsed' }) : refuse('not-silent')
}

/** Calls the questions about approved work answered. Said twice, it is said once. */
export function settle(current: ReviewSituation): Result<ReviewSituation, 'nothing-to-settle'> {
  if (current.state !== 'approved') return refuse('nothing-to-settle')
  return ok(current.turn === 'none' ? current : { ...current, ...atRest })
}

/**
 * How many reminders there are once the newest that is due has gone out, or null where none is due. Those missed
 * while nothing ran are skipped: nobody gets three at once.
 */
export function nudgesDue(
  { turnSince, nudges }: Pick<ReviewSituation, 'turnSince' | 'nudges'>,
  now: Date,
): number | null {
  if (!turnSince) return null
  const due = nudgeDays.filter((days) => turnSince <= daysBefore(now, days)).length
  return due > nudges ? due : null
}
