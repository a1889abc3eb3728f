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
