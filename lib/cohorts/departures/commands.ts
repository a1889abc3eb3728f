import 'server-only'
import type { Transaction } from '@/lib/db'
import { signal } from '@/lib/live/commands'
import { learnerTopic } from '@/lib/live/topic'
import { giveClaimsBackOf, withdrawReviewsOf } from '../open-reviews/commands'

export type Leaving = {
  readonly cohortId: string
  readonly userId: string
  readonly role: 'learner' | 'mentor'
  readonly how: 'left' | 'removed'
}

/** What was proposed to a learner, and what they agreed to, was for the time that ends. Plans lie above cohorts. */
async function endPlansOf(
  tx: Transaction,
  { cohortId, userId: learnerId }: Pick<Leaving, 'cohortId' | 'userId'>,
  now: Date,
) {
  await tx.agreedPlan.updateMany({ where: { cohortId, learnerId, endedAt: null }, data: { endedAt: now } })
}

/**
 * Ends a membership in the caller's transaction, with a line of it for the cohort's outcomes. What the person did stays
 * theirs; what was open between them and the cohort is settled.
 * @returns false when there was no such membership
 */
export async function endMembership(
  tx: Transaction,
  { cohortId, userId, role, how }: Leaving,
  now: Date,
): Promise<boolean> {
  const key = { cohortId, userId, role }
  const membership = await tx.membership.findUnique({
    where: { cohortId_userId_role: key },
    select: { joinedAt: true },
  })
  if (!membership) return false
  const { count } = await tx.membership.deleteMany({ where: key })
  if (count === 0) return false
  await tx.departure.create({ data: { ...key, how, joinedAt: membership.joinedAt, leftAt: now } })
  if (role === 'mentor') await giveClaimsBackOf(tx, { cohortId, userId }, now)
  else {
    await endPlansOf(tx, { cohortId, userId }, now)
    await withdrawReviewsOf(tx, { cohortId, userId }, now)
    const mentors = await tx.membership.findMany({ where: { cohortId, role: 'mentor' }, select: { userId: true } })
    const watching = mentors.map((one) => one.userId)
    await signal(tx, watching, learnerTopic(userId), now)
  }
  return true
}
