import type { LearnerReview } from '@/lib/reviews/review'
import { formatMoment, isOverdue } from '@/lib/reviews/when'

/** Where the review stands, in words to its author. */
export function LearnerReviewState({ review }: { review: LearnerReview }) {
  return <p className="max-w-prose">{inWords(review)}</p>
}

function inWords({ state, claim, dueAt, iterations, cohort, asOf }: LearnerReview): string {
  const due = formatMoment(dueAt, asOf.timeZone)
  const mentor = iterations.find(({ verdict }) => verdict)?.verdict?.mentorName ?? 'a mentor'
  switch (state) {
    case 'waiting':
      return isOverdue(dueAt, asOf.now)
        ? `Waiting for a mentor of ${cohort.name}. The promised time, ${due}, has passed; your work keeps its place in the queue.`
        : `Waiting for a mentor of ${cohort.name}, due by ${due}.`
    case 'claimed':
      return `Claimed by ${claim?.name ?? 'a mentor'}, due by ${due}. You can hand in again after the verdict.`
    case 'changes-requested':
      return `Changes requested by ${mentor}. The feedback stands with your iteration below; hand in the next when it is ready.`
    case 'approved':
      return `Approved by ${mentor}. This step is verified.`
    case 'withdrawn':
      return 'You withdrew this work. Hand it in again whenever you like.'
  }
}
