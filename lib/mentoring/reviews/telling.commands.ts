import 'server-only'
import { signal } from '@/lib/doors/live/commands'
import { reviewTopic } from '@/lib/doors/live/topic'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Parties } from './notices'

/** Tells the open pages of learner and mentors that a review is another now, and the mentors that their queue is. */
export async function tellPages(tx: Transaction, parties: Parties, now: Date): Promise<void> {
  await tellReviewPages(tx, parties, now)
  await signal(tx, parties.mentorIds, 'queue', now)
}

/** Only those that show the review itself. */
export async function tellReviewPages(tx: Transaction, parties: Parties, now: Date): Promise<void> {
  const { reviewId, learner, mentorIds } = parties
  await signal(tx, [learner.id, ...mentorIds], reviewTopic(reviewId), now)
}

/** The same for a batch of a job, which keeps it small. */
export async function tellPartiesPages(tx: Transaction, all: readonly Parties[], now: Date): Promise<void> {
  for (const parties of all) await tellReviewPages(tx, parties, now)
  await signal(
    tx,
    all.flatMap(({ mentorIds }) => mentorIds),
    'queue',
    now,
  )
}
