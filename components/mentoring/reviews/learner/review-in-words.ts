import { SILENCE_MS } from '@/lib/mentoring/reviews/messages/silence'
import type { ReviewDetail } from '@/lib/mentoring/reviews/review'
import { agoInWords, dayInWords, formatMoment, isOverdue } from '@/lib/mentoring/reviews/time-words'
import * as words from '@/messages/generated/mentoring/review-state'

/** Describes the state of a review to its author, in sentences. */
export function reviewInWords(review: ReviewDetail): string[] {
  switch (review.state) {
    case 'waiting':
      return waitingInWords(review)
    case 'claimed':
      return claimedInWords(review)
    case 'changes-requested':
      return changesInWords(review)
    case 'approved':
      // The verdict names the mentor and the outcome.
      return questionInWords(review)
    case 'withdrawn':
      return [words.withdrawn()]
    case 'lapsed':
      return [words.lapsed(), words.lapsedHint()]
  }
}

const nameMentor = ({ iterations }: ReviewDetail): string =>
  iterations.find(({ verdict }) => verdict)?.verdict?.mentorName ?? words.aMentor()

function waitingInWords({ cohort, queuePlace, dueAt, asOf }: ReviewDetail): string[] {
  const isLate = isOverdue(dueAt, asOf.now)
  const waits = { cohort: cohort.name, due: formatMoment(dueAt, asOf.timeZone) }
  if (!queuePlace) return [(isLate ? words.waitingOverdue : words.waiting)(waits)]
  return [(isLate ? words.waitingInQueueOverdue : words.waitingInQueue)({ ...waits, ...queuePlace })]
}

function claimedInWords({ claim, dueAt, asOf }: ReviewDetail): string[] {
  const claimed = { mentor: claim?.name ?? words.aMentor(), due: formatMoment(dueAt, asOf.timeZone) }
  return [(isOverdue(dueAt, asOf.now) ? words.claimedOverdue : words.claimed)(claimed)]
}

/** Names the day of the pause from the first day on, so that it surprises nobody. */
function changesInWords(review: ReviewDetail): string[] {
  const { turn, turnSince, asOf } = review
  const asked = words.changesRequested({ mentor: nameMentor(review) })
  if (turn !== 'learner' || !turnSince) return [asked, ...questionInWords(review)]
  const day = dayInWords(new Date(Date.parse(turnSince) + SILENCE_MS).toISOString(), asOf.timeZone)
  return [asked, words.pausesOn({ day })]
}

function questionInWords({ turn, turnSince, asOf }: ReviewDetail): string[] {
  if (turn === 'none' || !turnSince) return []
  const since = agoInWords(turnSince, asOf.now)
  return turn === 'mentor' ? [words.waitingForReply({ since })] : [words.mentorWrote({ since })]
}
