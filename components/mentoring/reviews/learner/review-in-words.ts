import type { LearnerReview } from '@/lib/mentoring/reviews/review'
import { SILENCE_MS } from '@/lib/mentoring/reviews/silence'
import { agoInWords, formatMoment, isOverdue } from '@/lib/mentoring/reviews/when'
import { dayInWords, ordinal } from '../review-words'

/** Where a review stands, in sentences to its author. */
export function reviewInWords(review: LearnerReview): string[] {
  switch (review.state) {
    case 'waiting':
      return waitingInWords(review)
    case 'claimed':
      return claimedInWords(review)
    case 'changes-requested':
      return changesInWords(review)
    case 'approved':
      return [`Approved by ${nameMentor(review)}. This step is verified.`, ...questionInWords(review)]
    case 'withdrawn':
      return ['You withdrew this work. Submit it again any time.']
    case 'lapsed':
      return [
        'This review is paused after four quiet weeks. Your work, feedback and messages are kept.',
        'Submit your next attempt any time to continue.',
      ]
  }
}

const nameMentor = ({ iterations }: LearnerReview): string =>
  iterations.find(({ verdict }) => verdict)?.verdict?.mentorName ?? 'a mentor'

function waitingInWords({ cohort, queuePlace, dueAt, asOf }: LearnerReview): string[] {
  const due = formatMoment(dueAt, asOf.timeZone)
  const place = queuePlace ? `, ${ordinal(queuePlace.place)} of ${queuePlace.of} in the queue` : ''
  const waits = `Waiting for a mentor of ${cohort.name}${place}`
  return isOverdue(dueAt, asOf.now)
    ? [`${waits}. The promised time, ${due}, has passed; your work keeps its place.`]
    : [`${waits}, due by ${due}.`]
}

function claimedInWords({ claim, dueAt, asOf }: LearnerReview): string[] {
  const due = formatMoment(dueAt, asOf.timeZone)
  const when = isOverdue(dueAt, asOf.now) ? `The promised time, ${due}, has passed.` : `It is due by ${due}.`
  return [`Claimed by ${claim?.name ?? 'a mentor'}, who reads it now. ${when} You can submit again after the verdict.`]
}

/** Said from the first day, so that nobody is surprised by the last. */
function changesInWords(review: LearnerReview): string[] {
  const { turn, turnSince, asOf } = review
  const asked = `Changes requested by ${nameMentor(review)}. The feedback is with your attempt below.`
  if (turn !== 'learner' || !turnSince) return [asked, ...questionInWords(review)]
  const rests = dayInWords(new Date(Date.parse(turnSince) + SILENCE_MS).toISOString(), asOf.timeZone)
  return [
    asked,
    `Take the time you need. Without a new attempt or message by ${rests}, the review pauses; your next attempt reopens it.`,
  ]
}

function questionInWords({ turn, turnSince, asOf }: LearnerReview): string[] {
  if (turn === 'none' || !turnSince) return []
  const since = agoInWords(turnSince, asOf.now)
  return turn === 'mentor' ? [`Waiting for a reply to your message (${since}).`] : [`A mentor wrote to you ${since}.`]
}
