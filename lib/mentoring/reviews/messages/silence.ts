import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { noTurn, type ReviewSnapshot } from '../review-snapshot'

export const DAY_MS = 24 * 60 * 60 * 1000

/** Time without a message after which work that needs changes lapses, and a quiet thread settles. */
export const SILENCE_MS = 28 * DAY_MS

/** Days into a turn on which its side is reminded, in order. */
export const REMINDER_DAYS = [3, 7, 14] as const

/** Returns the moment that many days ago: turns that began then or earlier are at least that old. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY_MS)

const hasBeenQuiet = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() >= SILENCE_MS

/** Lapses work that needs changes after the learner's silence, never while a mentor owes them an answer. */
export function lapse(current: ReviewSnapshot, now: Date): Result<ReviewSnapshot, 'not-silent'> {
  const { state, turn, turnSince } = current
  const isSilent = state === 'changes-requested' && turn === 'learner' && hasBeenQuiet(turnSince, now)
  return isSilent ? ok({ ...current, ...noTurn, state: 'lapsed' }) : refuse('not-silent')
}

/** Marks the questions about approved work as answered. Repeating it changes nothing. */
export function settle(current: ReviewSnapshot): Result<ReviewSnapshot, 'nothing-to-settle'> {
  if (current.state !== 'approved') return refuse('nothing-to-settle')
  return ok(current.turn === 'none' ? current : { ...current, ...noTurn })
}

/**
 * Returns the number of reminders after sending the newest due one, or null where none is due. Reminders missed during
 * a downtime are skipped: three at once help nobody.
 */
export function countDueReminders(
  { turnSince, nudges }: Pick<ReviewSnapshot, 'turnSince' | 'nudges'>,
  now: Date,
): number | null {
  if (!turnSince) return null
  const due = REMINDER_DAYS.filter((days) => turnSince <= daysBefore(now, days)).length
  return due > nudges ? due : null
}
