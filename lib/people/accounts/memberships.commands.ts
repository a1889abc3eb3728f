// The only writer of memberships: members of cohorts, with the columns by which mentors list and sort learners.
import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Membership, Prisma } from '@/prisma/generated/sqlite/client'

export type MembershipKey = Pick<Membership, 'cohortId' | 'userId'> & { readonly role: 'learner' | 'mentor' }
type MembershipStats = Partial<Omit<Membership, keyof MembershipKey | 'joinedAt' | 'learnerStatsVersion'>>

/** Adds a member; an existing one stays unchanged. */
export async function addMember(
  tx: Transaction,
  key: MembershipKey,
  listed: MembershipStats,
  joinedAt: Date,
): Promise<void> {
  const where = { cohortId_userId_role: key }
  await tx.membership.upsert({ where, create: { ...key, ...listed, joinedAt }, update: {} })
}

/** Removes a member. @returns false when there was no such member */
export async function removeMember(tx: Transaction, key: MembershipKey): Promise<boolean> {
  return (await tx.membership.deleteMany({ where: key })).count > 0
}

/** Updates the listed columns of some members, without reading them. */
export const updateMembershipStats = (
  tx: Transaction,
  change: { where: Prisma.MembershipWhereInput; data: MembershipStats },
) => tx.membership.updateMany(change)

/**
 * Updates the listed progress of some learners in their memberships, and marks their stats as outdated.
 * @param listed a `SELECT` of "cohortId", "userId", "coreDone", "coreTotal" and "lastLearningDay"; null leaves a value
 */
export async function updateMembershipProgress(tx: Transaction, listed: Prisma.Sql): Promise<void> {
  // "standingAt" is the column of `learnerStatsAt`.
  await tx.$executeRaw`UPDATE "Membership" AS m SET "coreDone" = COALESCE(p."coreDone", m."coreDone"),
      "coreTotal" = COALESCE(p."coreTotal", m."coreTotal"),
      "lastLearningDay" = COALESCE(p."lastLearningDay", m."lastLearningDay"), "standingAt" = NULL
    FROM (${listed}) AS p
    WHERE m."cohortId" = p."cohortId" AND m."userId" = p."userId" AND m."role" = 'learner'`
}
