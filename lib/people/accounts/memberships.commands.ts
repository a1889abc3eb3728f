import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import type { Membership, Prisma } from '@/prisma/generated/sqlite/client'

/** The one writer of memberships: who belongs to which cohort, with what its mentors list and sort learners by. */

export type MembershipKey = Pick<Membership, 'cohortId' | 'userId'> & { readonly role: 'learner' | 'mentor' }
type Listed = Partial<Omit<Membership, 'cohortId' | 'userId' | 'role' | 'joinedAt'>>

/** Adds a member; an existing one stays unchanged. */
export async function addMember(tx: Transaction, key: MembershipKey, listed: Listed, joinedAt: Date): Promise<void> {
  const where = { cohortId_userId_role: key }
  await tx.membership.upsert({ where, create: { ...key, ...listed, joinedAt }, update: {} })
}

/** @returns false when there was no such member */
export async function removeMember(tx: Transaction, key: MembershipKey): Promise<boolean> {
  return (await tx.membership.deleteMany({ where: key })).count > 0
}

/** Changes the listed columns of some members, without reading them. */
export const updateListed = (tx: Transaction, change: { where: Prisma.MembershipWhereInput; data: Listed }) =>
  tx.membership.updateMany(change)
