import type { OwnReview } from '@/lib/mentoring/reviews/submitting/own-review'
import { agoInWords, formatMoment, isOverdue } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/own-review'

type AsOf = { readonly now: string; readonly timeZone: string }

/** Returns whether the latest change was a mentor's message, not a verdict. */
const isAboutMessage = ({ verdict, message }: OwnReview): boolean =>
  message !== null && !message.isMine && message.at > (verdict?.at ?? '')

/** Describes the latest change of a review to its author, in one sentence. */
export function changeInWords(review: OwnReview, { now, timeZone }: AsOf): string {
  const { state, turn, turnSince, verdict, message, dueAt, submittedAt, iteration, claimedByName } = review
  if (turn === 'learner' && isAboutMessage(review)) {
    return words.wroteToYou({ mentor: message?.name ?? words.aMentor(), when: agoInWords(message?.at ?? now, now) })
  }
  const mentor = verdict?.mentorName ?? words.aMentor()
  if (state === 'claimed') return words.reading({ mentor: claimedByName ?? words.aMentor(), number: iteration })
  if (state === 'waiting') {
    const submitted = { when: agoInWords(submittedAt, now), due: formatMoment(dueAt, timeZone) }
    return isOverdue(dueAt, now) ? words.overdue(submitted) : words.due(submitted)
  }
  if (turn === 'mentor' && turnSince) return words.waitingForReply({ when: agoInWords(turnSince, now) })
  const judged = { mentor, when: agoInWords(verdict?.at ?? now, now) }
  if (state === 'changes-requested') return words.requestedChanges(judged)
  if (state === 'approved') return words.approved(judged)
  return state === 'withdrawn' ? words.withdrawn() : words.lapsed()
}

/** Returns the label of the button for the learner's next action. */
export const actionInWords = (review: OwnReview): string =>
  (review.turn !== 'learner' ? words.openReview : isAboutMessage(review) ? words.readMessage : words.readFeedback)()
