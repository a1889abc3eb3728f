import type { OwnVerdict } from '@/lib/mentoring/reviews/own-review'
import type { LearnerReview } from '@/lib/mentoring/reviews/review'
import * as words from '@/messages/generated/mentoring/review-state'

/** A mentor's decision in words. */
export type VerdictTold = {
  /** Of the review. */
  readonly id: string
  /** When it was made; ISO 8601. */
  readonly at: string
  readonly text: string
}

/** The decisions that reviews have come to; those that wait for one are left out. */
export const tellVerdicts = (reviews: readonly OwnVerdict[]): VerdictTold[] =>
  reviews.flatMap(({ id, state, step, verdict }) => {
    if (!verdict || (state !== 'approved' && state !== 'changes-requested')) return []
    const say = state === 'approved' ? words.verdictApproved : words.verdictChanges
    return [{ id, at: verdict.at, text: say({ step: step.title, mentor: verdict.mentorName ?? words.aMentor() }) }]
  })

/** The same of one review, as the page of its step has it. */
export function tellVerdict({ id, state, step, iterations }: LearnerReview): VerdictTold[] {
  const verdict = iterations.find((iteration) => iteration.verdict)?.verdict
  return tellVerdicts([{ id, state, step, verdict: verdict ? { ...verdict, at: verdict.createdAt } : null }])
}
