import type { OwnReview } from '@/lib/mentoring/reviews/own-review'
import { agoInWords, formatMoment, isOverdue } from '@/lib/mentoring/reviews/when'

type AsOf = { readonly now: string; readonly timeZone: string }

/** The last word was a mentor's message, not a verdict. */
const isAboutMessage = ({ verdict, message }: OwnReview): boolean =>
  message !== null && !message.isMine && message.at > (verdict?.at ?? '')

/** What changed last in a review, in one sentence to its author. */
export function changeInWords(review: OwnReview, { now, timeZone }: AsOf): string {
  const { state, turn, turnSince, verdict, message, dueAt, submittedAt, iteration, claimedByName } = review
  if (turn === 'learner' && isAboutMessage(review)) {
    return `${message?.name ?? 'A mentor'} wrote to you ${agoInWords(message?.at ?? now, now)}.`
  }
  const mentor = verdict?.mentorName ?? 'A mentor'
  if (state === 'claimed') return `${claimedByName ?? 'A mentor'} is reading attempt ${iteration} now.`
  if (state === 'waiting') {
    const submitted = `You submitted this ${agoInWords(submittedAt, now)}.`
    const due = formatMoment(dueAt, timeZone)
    return isOverdue(dueAt, now)
      ? `${submitted} Feedback was promised by ${due}; your work keeps its place.`
      : `${submitted} Feedback is due by ${due}.`
  }
  if (turn === 'mentor' && turnSince) return `You wrote ${agoInWords(turnSince, now)} and wait for a reply.`
  if (state === 'changes-requested') return `${mentor} requested changes ${agoInWords(verdict?.at ?? now, now)}.`
  if (state === 'approved') return `${mentor} approved this ${agoInWords(verdict?.at ?? now, now)}.`
  return state === 'withdrawn'
    ? 'You withdrew this work. Submit it again any time.'
    : 'Paused after four quiet weeks. Submit your next attempt any time.'
}

/** What the learner can do about it now, as the words of a button. */
export const actionInWords = (review: OwnReview): string =>
  review.turn !== 'learner' ? 'Open review' : isAboutMessage(review) ? 'Read message' : 'Read feedback'
