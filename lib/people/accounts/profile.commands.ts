import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { displayName } from './display-name'
import { updateListed } from './memberships.commands'
import type { ProfileInput } from './schema'
import { sortName } from './sort-name'

/** Changes what the viewer is called, where their days are counted and what they read in; what mentors sort by follows. */
export async function changeProfile(viewer: Viewer, { name, timeZone, locale }: ProfileInput): Promise<void> {
  const { id: userId } = viewer
  await db().$transaction([
    db().user.update({ where: { id: userId }, data: { name, timeZone, locale } }),
    updateListed(db(), {
      where: { userId, role: 'learner' },
      // A standing is worked out for the learner's own day.
      data: { ...(name ? { sortName: sortName(name) } : {}), ...(timeZone ? { standingAt: null } : {}) },
    }),
  ])
}

/** One that is due may be under way, with files erased already: it goes on. */
export async function cancelPendingDeletion(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const pending = { id: userId, deletesAt: { gt: now }, deletedAt: null }
  return (await tx.user.updateMany({ where: pending, data: { deletesAt: null } })).count > 0
}

/**
 * Back to the name that a new account gets from its address, for somebody who is in no cohort.
 * @returns whether it was another
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
