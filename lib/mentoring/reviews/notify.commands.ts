import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { signalAll } from '@/lib/platform/live/commands'
import { reviewTopic } from '@/lib/platform/live/topic'
import type { ReviewParties } from './notices'

/** Tells the open pages of learner and mentors that a review is another now, and the mentors that their queue is. */
export async function publishReviewChanged(tx: Transaction, parties: ReviewParties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties), { userIds: parties.mentorIds, topic: 'queue' }], now)
}

/** Only those that show the review itself. */
export async function publishReviewPageChanged(tx: Transaction, parties: ReviewParties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties)], now)
}

const reviewNews = ({ reviewId, learner, mentorIds }: ReviewParties) => ({
  userIds: [learner.id, ...mentorIds],
  topic: reviewTopic(reviewId),
})

/** The same for a batch of a job, which keeps it small. */
export async function publishReviewsChanged(tx: Transaction, all: readonly ReviewParties[], now: Date): Promise<void> {
  const mentorIds = all.flatMap((parties) => parties.mentorIds)
  await signalAll(tx, [...all.map(reviewNews), { userIds: mentorIds, topic: 'queue' }], now)
}
