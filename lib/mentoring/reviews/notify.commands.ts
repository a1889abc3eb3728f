import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { signalAll } from '@/lib/platform/live/commands'
import { reviewTopic } from '@/lib/platform/live/topic'
import type { ReviewParties } from './notices'

/** Signals to open pages that a review has changed: to its learner's and mentors', and to the mentors' queues. */
export async function publishReviewChanged(tx: Transaction, parties: ReviewParties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties), { userIds: parties.mentorIds, topic: 'queue' }], now)
}

/** Signals to open pages of the review itself that it has changed. The mentors' queues stay as they are. */
export async function publishReviewPageChanged(tx: Transaction, parties: ReviewParties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties)], now)
}

const reviewNews = ({ reviewId, learner, mentorIds }: ReviewParties) => ({
  userIds: [learner.id, ...mentorIds],
  topic: reviewTopic(reviewId),
})

/** Signals to open pages that several reviews of a small batch have changed, and to their mentors' queues. */
export async function publishReviewsChanged(tx: Transaction, all: readonly ReviewParties[], now: Date): Promise<void> {
  const mentorIds = all.flatMap((parties) => parties.mentorIds)
  await signalAll(tx, [...all.map(reviewNews), { userIds: mentorIds, topic: 'queue' }], now)
}

type Work = { readonly learnerId: string; readonly stepId: string }

/** Signals to open pages of a learner's review of a step that a run of the step's check was kept, which they show. */
export async function publishCheckRun(tx: Transaction, { learnerId, stepId }: Work, now: Date): Promise<void> {
  const mentors = { where: { role: 'mentor' }, select: { userId: true } } as const
  const review = await tx.review.findUnique({
    where: { learnerId_stepId: { learnerId, stepId } },
    select: { id: true, cohort: { select: { memberships: mentors } } },
  })
  if (!review) return
  const readers = [learnerId, ...review.cohort.memberships.map(({ userId }) => userId)]
  await signalAll(tx, [{ userIds: readers, topic: reviewTopic(review.id) }], now)
}
