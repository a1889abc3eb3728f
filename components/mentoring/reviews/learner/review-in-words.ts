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
      return ['You withdrew this work. Hand it in again whenever you like.']
    case 'lapsed':
      return [
        'This rests, since nothing came for four weeks. Nothing is lost: your work, the feedback and the messages stay.',
        'Hand in the next iteration whenever it is ready, and it goes on from here.',
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
  return [`Claimed by ${claim?.name ?? 'a mentor'}, who reads it now. ${when} You can hand in again after the verdict.`]
}

/** Said from the first day, so that nobody is surprised by the last. */
function changesInWords(review: LearnerReview): string[] {
  const { turn, turnSince, asOf } = review
  const asked = `Changes requested by ${nameMentor(review)}. The feedback stands with your iteration below.`
  if (turn !== 'learner' || !turnSince) return [asked, ...questionInWords(review)]
  const rests = dayInWords(new Date(Date.parse(turnSince) + SILENCE_MS).toISOString(), asOf.timeZone)
  return [
    asked,
    `Take the time that you need. If nothing comes until ${rests}, the review rests, and your next iteration wakes it; a message keeps it awake too.`,
  ]
}

function questionInWords({ turn, turnSince, asOf }: LearnerReview): string[] {
  if (turn === 'none' || !turnSince) return []
  const since = agoInWords(turnSince, asOf.now)
  return turn === 'mentor' ? [`A mentor owes you an answer: you wrote ${since}.`] : [`A mentor wrote to you ${since}.`]
}
