import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import type { OwnVerdict } from '@/lib/mentoring/reviews/submitting/own-review'
import * as words from '@/messages/generated/mentoring/review-state'

/** A mentor's decision in words. */
export type VerdictAnnouncement = {
  /** Id of the review. */
  readonly id: string
  /** Time of the verdict; ISO 8601. */
  readonly at: string
  readonly text: string
}

/** Puts the latest decisions of reviews into words, without reviews that wait for one. */
export const toVerdictAnnouncements = (reviews: readonly OwnVerdict[]): VerdictAnnouncement[] =>
  reviews.flatMap(({ id, state, step, verdict }) => {
    if (!verdict || (state !== 'approved' && state !== 'changes-requested')) return []
    const say = state === 'approved' ? words.verdictApproved : words.verdictChanges
    return [{ id, at: verdict.at, text: say({ step: step.title, mentor: verdict.mentorName ?? words.aMentor() }) }]
  })

/** Puts the latest decision of one review into words, for the page of its step. */
export function toVerdictAnnouncement({ id, state, step, iterations }: ReviewDetail): VerdictAnnouncement[] {
  const verdict = iterations.find((iteration) => iteration.verdict)?.verdict
  return toVerdictAnnouncements([{ id, state, step, verdict: verdict ? { ...verdict, at: verdict.createdAt } : null }])
}
