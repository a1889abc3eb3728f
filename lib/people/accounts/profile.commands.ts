import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { displayName } from './display-name'
import { updateMembershipStats } from './memberships.commands'
import type { ProfileInput } from './schema'
import { sortName } from './sort-name'

/** Changes the viewer's name, time zone and language, and the columns by which mentors sort. */
export async function changeProfile(viewer: Viewer, { name, timeZone, locale }: ProfileInput): Promise<void> {
  const { id: userId } = viewer
  await db().$transaction([
    db().user.update({ where: { id: userId }, data: { name, timeZone, locale } }),
    updateMembershipStats(db(), {
      where: { userId, role: 'learner' },
      // Marks the learner's stats as outdated, because they depend on the learner's own day.
      data: { ...(name ? { sortName: sortName(name) } : {}), ...(timeZone ? { learnerStatsAt: null } : {}) },
    }),
  ])
}

/**
 * Cancels a deletion that is not due yet. One that is due may be in progress, with files erased already: it goes on.
 */
export async function cancelPendingDeletion(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const pending = { id: userId, deletesAt: { gt: now }, deletedAt: null }
  return (await tx.user.updateMany({ where: pending, data: { deletesAt: null } })).count > 0
}

/**
 * Resets a person's name to the one that a new account gets from its address. Only for a person in no cohort.
 * @returns whether the name changed
 */
export async function resetName(tx: Transaction, userId: string): Promise<boolean> {
  const { name: old, email } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  const name = displayName(null, email)
  if (name === old) return false
  await tx.user.update({ where: { id: userId }, data: { name } })
  return true
}

/** Sets a person's time zone. */
export async function setTimeZone(tx: Transaction, id: string, timeZone: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { timeZone } })
}

/** Locks a person's row until the transaction ends, so that two commands of one person run one after the other. */
export async function lockPerson(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.user.update({ where: { id }, data: { updatedAt: now }, select: { id: true } })
}
