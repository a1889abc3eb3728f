import type { QueueItem } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/when'

/** What a mentor should know of a review in the list before they open it; null where its facts say it all. */
export function queueNote(review: QueueItem, now: string): string | null {
  const { state, claimedByMe, claimHasLapsed, handedToMe, turn, turnSince } = review
  if (state === 'claimed' && !claimedByMe) {
    const name = review.claimedByName ?? 'A mentor'
    return claimHasLapsed
      ? `${name} claimed it more than half an hour ago and has saved no draft. You can take it over.`
      : `${name} is reading it.`
  }
  if (state === 'waiting') return handedToMe ? 'A colleague handed this review to you.' : null
  if (state === 'claimed' || turn === 'none' || !turnSince) return null
  const since = agoInWords(turnSince, now)
  return turn === 'mentor'
    ? `The learner asked a question ${since}. No reply yet.`
    : `It became the learner’s turn ${since}.`
}
