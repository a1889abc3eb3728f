// The only writer of memberships: members of cohorts, with the columns by which mentors list and sort learners.
import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { typedRows } from '@/lib/foundation/database/sql'
import { type Membership, Prisma } from '@/prisma/generated/sqlite/client'

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

/** Listed progress of a learner; null leaves a count as it is. */
export type MembershipProgress = { readonly userId: string; readonly coreDone: number | null } & {
  readonly coreTotal: number | null
  readonly lastLearningDay: string
}

/** Updates the listed progress in all memberships of these learners, and marks their stats as outdated. */
export async function updateMembershipProgress(tx: Transaction, rows: readonly MembershipProgress[]): Promise<void> {
  if (rows.length === 0) return
  const listed = typedRows(
    Prisma.sql`SELECT "userId", "coreDone", "coreTotal", "lastLearningDay" FROM "Membership"`,
    rows.map(({ userId, coreDone, coreTotal, lastLearningDay }) => [userId, coreDone, coreTotal, lastLearningDay]),
  )
  const learners = Prisma.join(rows.map(({ userId }) => userId))
  // Names the learners twice: otherwise SQLite would read every membership and search the list for each.
  // "standingAt" is the column of `learnerStatsAt`.
  await tx.$executeRaw`WITH v AS (${listed})
    UPDATE "Membership" AS m SET "coreDone" = COALESCE(v."coreDone", m."coreDone"),
      "coreTotal" = COALESCE(v."coreTotal", m."coreTotal"), "lastLearningDay" = v."lastLearningDay", "standingAt" = NULL
    FROM v WHERE m."userId" IN (${learners}) AND m."role" = 'learner' AND m."userId" = v."userId"`
}
