import 'server-only'
import type { Transaction } from '@/lib/db'
import { signal } from '@/lib/live/commands'
import { reviewTopic } from '@/lib/live/topic'

/** What a mentor has claimed, or was handed, waits for any mentor again; its due time stays. */
export async function giveClaimsBack(tx: Transaction, mentorId: string, now: Date): Promise<void> {
  const where = { claimedById: mentorId, state: 'claimed' }
  const mentors = { where: { role: 'mentor' }, select: { userId: true } }
  const select = { id: true, learnerId: true, cohort: { select: { memberships: mentors } } }
  for (const { id, learnerId, cohort } of await tx.review.findMany({ where, select })) {
    const mentorIds = cohort.memberships.map(({ userId }) => userId)
    await signal(tx, [learnerId, ...mentorIds], reviewTopic(id), now)
    await signal(tx, mentorIds, 'queue', now)
  }
  const free = { claimedById: null, claimedAt: null, draftedAt: null }
  await tx.review.updateMany({ where, data: { state: 'waiting', ...free, version: { increment: 1 } } })
  await tx.review.updateMany({ where: { handedToId: mentorId }, data: { handedToId: null } })
}
