import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { removeMember, updateMembershipStats } from '@/lib/people/accounts/memberships.commands'
import { lockPerson } from '@/lib/people/accounts/profile.commands'
import { publishChange } from '@/lib/platform/live/commands'
import { learnerTopic } from '@/lib/platform/live/topic'

export type CohortDeparture = {
  readonly cohortId: string
  readonly userId: string
  readonly role: 'learner' | 'mentor'
  readonly how: 'left' | 'removed'
}

/**
 * Settles what is open between the person and the cohort, in the transaction in which they go. Reviews and agreed plans
 * lie above cohorts: `lib/mentoring/learners/mentees/event-hooks.commands.ts` has it.
 */
export type OnDeparture = (tx: Transaction, leaving: CohortDeparture, now: Date) => Promise<void>

/**
 * Ends a membership in the caller's transaction, with a line of it for the cohort's outcomes. What the person did stays
 * theirs; what was open between them and the cohort `onDeparture` settles.
 * @returns false when there was no such membership
 */
export async function endMembership(
  tx: Transaction,
  leaving: CohortDeparture,
  onDeparture: OnDeparture,
  now: Date,
): Promise<boolean> {
  const { cohortId, userId, role, how } = leaving
  const key = { cohortId, userId, role }
  const membership = await tx.membership.findUnique({
    where: { cohortId_userId_role: key },
    select: { joinedAt: true },
  })
  if (!membership) return false
  // What a mentor claims at the same time conflicts with this (decision 0008).
  if (role === 'mentor') await lockPerson(tx, userId, now)
  if (!(await removeMember(tx, key))) return false
  await tx.departure.create({ data: { ...key, how, joinedAt: membership.joinedAt, leftAt: now } })
  if (role === 'mentor') {
    await updateMembershipStats(tx, { where: { cohortId, mentorId: userId }, data: { mentorId: null } })
  }
  await onDeparture(tx, leaving, now)
  if (role === 'learner') {
    await tx.ownDate.deleteMany({ where: { cohortId, userId } })
    const mentors = await tx.membership.findMany({ where: { cohortId, role: 'mentor' }, select: { userId: true } })
    const watching = mentors.map((one) => one.userId)
    await publishChange(tx, watching, learnerTopic(userId), now)
  }
  return true
}
