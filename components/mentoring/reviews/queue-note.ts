import type { QueueItem } from '@/lib/mentoring/reviews/review'
import { agoInWords } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/queue-note'

/** Returns a note on a review in the list for mentors; null where its other columns are enough. */
export function queueNote(review: QueueItem, now: string): string | null {
  const { state, claimedByMe, claimHasLapsed, handedToMe, handedToName, turn, turnSince } = review
  if (state === 'claimed' && !claimedByMe) {
    const mentor = review.claimedByName ?? words.aMentor()
    return claimHasLapsed ? words.leftBehind({ mentor }) : words.reading({ mentor })
  }
  if (state === 'waiting' && handedToMe) return words.handedToYou()
  if (state === 'waiting') return handedToName === null ? null : words.handedTo({ mentor: handedToName })
  if (state === 'claimed' || turn === 'none' || !turnSince) return null
  const since = agoInWords(turnSince, now)
  return turn === 'mentor' ? words.learnerAsked({ since }) : words.learnersTurn({ since })
}
