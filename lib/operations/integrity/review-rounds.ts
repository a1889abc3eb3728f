import { isApproval } from '@/lib/learning/progress/history'
import { isAwaitingVerdict, type ReviewState, reviewStates } from '@/lib/mentoring/reviews/review-snapshot'

/** A review with its rounds, oldest first. */
export type StoredReview = {
  readonly id: string
  readonly state: string
  readonly claimedById: string | null
  readonly turn: string
  readonly turnSince: Date | null
  readonly iterations: readonly { readonly number: number; readonly verdict: { readonly outcome: string } | null }[]
  readonly waits: readonly { readonly endedAt: Date | null }[]
  /** Verdicts that were taken back. */
  readonly corrected: readonly StoredCorrection[]
}

export type StoredCorrection = {
  readonly id: string
  /** The review of its attempt. */
  readonly iteration: { readonly reviewId: string }
  /** The learner's log says that it was taken back; true where the log was deleted. */
  readonly isLogged: boolean
}

/**
 * Describes how a review contradicts its rounds: only a waiting review has an open wait, and a verdict decides the
 * state.
 */
export function findReviewProblems(review: StoredReview): string[] {
  const { iterations, waits, corrected, claimedById, turn, turnSince } = review
  const state: ReviewState | undefined = reviewStates.find((one) => one === review.state)
  if (!state) return [`there is no such state: ${review.state}`]
  const newest = iterations.at(-1)
  const open = waits.filter(({ endedAt }) => endedAt === null).length
  const judged = newest?.verdict && (isApproval(newest.verdict.outcome) ? 'approved' : 'changes-requested')
  const isJudgedState = state === 'approved' || state === 'changes-requested'
  const broken = [
    newest && iterations.every(({ number }, index) => number === index + 1)
      ? null
      : 'its rounds are not numbered from 1 on',
    open === (isAwaitingVerdict(state) ? 1 : 0) ? null : `it has ${open} open waits while it is ${state}`,
    isAwaitingVerdict(state) && judged ? 'it waits for a verdict that is there' : null,
    isJudgedState && judged !== state ? `it is ${state}, and ${judged ?? 'nothing'} by its last verdict` : null,
    state !== 'claimed' && claimedById ? `it is claimed while it is ${state}` : null,
    corrected.every(({ iteration }) => iteration.reviewId === review.id)
      ? null
      : 'a verdict that was taken back is on an attempt of another review',
    corrected.every(({ isLogged }) => isLogged) ? null : 'the log does not say that a verdict was taken back',
    (turn === 'none') === (turnSince === null) ? null : 'it does not say since when whose turn it is',
  ]
  return broken.filter((what) => what !== null)
}
