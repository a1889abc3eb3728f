import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { signalAll } from '@/lib/platform/live/commands'
import { reviewTopic } from '@/lib/platform/live/topic'
import type { Parties } from './notices'

/** Tells the open pages of learner and mentors that a review is another now, and the mentors that their queue is. */
export async function tellPages(tx: Transaction, parties: Parties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties), { userIds: parties.mentorIds, topic: 'queue' }], now)
}

/** Only those that show the review itself. */
export async function tellReviewPages(tx: Transaction, parties: Parties, now: Date): Promise<void> {
  await signalAll(tx, [reviewNews(parties)], now)
}

const reviewNews = ({ reviewId, learner, mentorIds }: Parties) => ({
  userIds: [learner.id, ...mentorIds],
  topic: reviewTopic(reviewId),
})

/** The same for a batch of a job, which keeps it small. */
export async function tellPartiesPages(tx: Transaction, all: readonly Parties[], now: Date): Promise<void> {
  const mentorIds = all.flatMap((parties) => parties.mentorIds)
  await signalAll(tx, [...all.map(reviewNews), { userIds: mentorIds, topic: 'queue' }], now)
}
