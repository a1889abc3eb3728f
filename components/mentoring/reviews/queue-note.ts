import type { QueueItem } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/when'

/** What a mentor should know of a review in the list before they open it; null where its facts say it all. */
export function queueNote(review: QueueItem, now: string): string | null {
  const { state, claimedByMe, claimHasLapsed, handedToMe, turn, turnSince } = review
  if (state === 'claimed' && !claimedByMe) {
    const name = review.claimedByName ?? 'A mentor'
    return claimHasLapsed
      ? `${name} claimed it more than half an hour ago and saved nothing since. You can take it over.`
      : `${name} reads it.`
  }
  if (state === 'waiting') return handedToMe ? 'A colleague asked you to go on with it.' : null
  if (state === 'claimed' || turn === 'none' || !turnSince) return null
  const since = agoInWords(turnSince, now)
  return turn === 'mentor'
    ? `The learner asked something ${since}. Nobody has answered yet.`
    : `It became the learner’s turn ${since}.`
}
