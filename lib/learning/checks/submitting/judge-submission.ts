import type { CheckBrief } from '../kit/brief'
import type { CheckRecord, NotRunReason } from '../kit/exchange'
import { ContradictionError, judgeRun } from '../kit/replay'
import type { CheckResult } from '../kit/run-checks'

type Submission = {
  readonly base: string
  readonly day: string
  readonly records: readonly CheckRecord[]
}

type Code = { readonly seed: string; readonly createdAt: Date }

/** Why a run that was sent with a good code is not taken. */
export type RunRefusal =
  | { readonly why: 'day' | 'longer-than-code' | 'unreadable' }
  | { readonly why: 'seed' | 'itself'; readonly check: string | null }

export type RunJudgement =
  | { readonly ok: true; readonly results: readonly CheckResult[] }
  | { readonly ok: false; readonly refusal: RunRefusal; readonly cause?: unknown }

const DAY_MS = 24 * 60 * 60 * 1000

/** Judges a run that was sent with a code: by its times, and by running the checks again on the recorded answers. */
export async function judgeSubmission(
  brief: CheckBrief,
  { seed, createdAt }: Code,
  { base, day, records }: Submission,
  now: Date,
): Promise<RunJudgement> {
  if (!isNear(day, now)) return { ok: false, refusal: { why: 'day' } }
  if (readDuration(records) > now.getTime() - createdAt.getTime()) {
    return { ok: false, refusal: { why: 'longer-than-code' } }
  }
  const impossible = records.find(({ id, notRun }) => !canBeNotRun(brief, id, notRun))
  if (impossible) return { ok: false, refusal: { why: 'itself', check: impossible.id } }
  try {
    return { ok: true, results: await judgeRun(brief, { seed, day, base: base.replace(/\/$/, ''), records }) }
  } catch (error) {
    if (error instanceof ContradictionError) {
      return { ok: false, refusal: { why: error.contradiction, check: error.check } }
    }
    // For instance an answer nested so deeply that the check that compares it runs out of stack.
    return { ok: false, refusal: { why: 'unreadable' }, cause: error }
  }
}

/** A runner gives no reasons that only this instance has, and misses commands only where a check needs one. */
function canBeNotRun(brief: CheckBrief, id: string, reason: NotRunReason | null): boolean {
  if (reason === 'no-command') return brief.checks.find((check) => check.id === id)?.needs !== undefined
  return reason !== 'not-here' && reason !== 'no-time'
}

/** A clock's day is the server's, or the one before or after it, wherever the clock is. */
function isNear(day: string, now: Date): boolean {
  const today = Date.parse(now.toISOString().slice(0, 10))
  return Math.abs(Date.parse(day) - today) <= DAY_MS
}

/** Milliseconds that a run took. */
function readDuration(records: readonly CheckRecord[]): number {
  let end = 0
  for (const { events } of records) {
    for (const { exchanges } of events) for (const { endedAt } of exchanges) end = Math.max(end, endedAt)
  }
  return end
}
