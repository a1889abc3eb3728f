import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { toTurn } from '../messages/turn'
import { noClaim, noTurn, type ReviewSnapshot } from '../review-snapshot'

/** Most verdicts on one attempt that can be taken back: afterwards the learner submits again. */
export const MAX_CORRECTIONS = 3

export type Correction = {
  /** The time that the cohort promises from now on. */
  readonly dueAt: Date
  /** The actor mentors the cohort and has room for a claim: the review is theirs at once. */
  readonly claims: boolean
  /** The author still learns in the cohort. Otherwise no mentor there could answer the work again. */
  readonly isLearning: boolean
}

/** Takes back the verdict on the newest attempt: a new wait begins, or the work is withdrawn where its author has left. */
export function takeBackVerdict(
  current: ReviewSnapshot,
  { dueAt, claims, isLearning }: Correction,
  actorId: string,
  now: Date,
): Result<ReviewSnapshot, 'no-verdict'> {
  if (current.state !== 'approved' && current.state !== 'changes-requested') return refuse('no-verdict')
  const free = { ...current, ...noClaim, handedToId: null, askedAnotherAt: null }
  if (!isLearning) return ok({ ...free, ...noTurn, state: 'withdrawn' })
  const waiting = { ...free, ...toTurn('mentor', dueAt), dueAt }
  if (!claims) return ok({ ...waiting, state: 'waiting' })
  return ok({ ...waiting, state: 'claimed', claimedById: actorId, claimedAt: now })
}
