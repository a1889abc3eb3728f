import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeAdmins, canAdminister } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

export type PendingDeletion = {
  /** Instant, ISO, from which the account is deleted. */
  readonly deletesAt: string
  /** The same day in the viewer's time zone. */
  readonly day: Day
}

/** Returns when the viewer's account will be deleted; null when no deletion is scheduled. */
export async function findPendingDeletion(viewer: Viewer): Promise<PendingDeletion | null> {
  const row = await db().user.findUnique({ where: { id: viewer.id }, select: { deletesAt: true } })
  return row?.deletesAt ? toPendingDeletion(viewer, row.deletesAt) : null
}

export const toPendingDeletion = ({ timeZone }: Viewer, deletesAt: Date): PendingDeletion => ({
  deletesAt: deletesAt.toISOString(),
  day: toDay(deletesAt, timeZone),
})

export type PersonDeletion = PendingDeletion & {
  /** The person asked for it, and only they can keep the account. */
  readonly isOwnRequest: boolean
}

/** Returns when another person's account will be deleted, for an admin; null for others. */
export async function findPersonDeletion(viewer: Viewer, personId: string): Promise<PersonDeletion | null> {
  if (!canAdminister(viewer)) return null
  const row = await db().user.findUnique({ where: { id: personId }, select: { deletesAt: true } })
  if (!row?.deletesAt) return null
  return { ...toPendingDeletion(viewer, row.deletesAt), isOwnRequest: await isOwnRequest(db(), personId) }
}

/** Returns whether a person asked for the deletion of their account themselves: the audit log has its last request. */
export async function isOwnRequest(tx: Transaction, personId: string): Promise<boolean> {
  const asked = await tx.auditEntry.findFirst({
    where: { subjectId: personId, action: { in: ['deletion-asked', 'person-deletion-asked'] } },
    orderBy: { at: 'desc' },
    select: { action: true },
  })
  return asked?.action === 'deletion-asked'
}

/**
 * Returns whether nobody else could run this instance. Admins whose deletion is scheduled count only with
 * `countsPending`.
 */
export async function isLastAdmin(tx: Transaction, id: string, countsPending = false): Promise<boolean> {
  const active = { ...activeAdmins, ...(countsPending ? {} : { deletesAt: null }) }
  const person = await tx.user.findUnique({ where: { id }, select: { isAdmin: true } })
  if (!person?.isAdmin) return false
  return (await tx.user.count({ where: { ...active, id: { not: id } } })) === 0
}

/** Returns whether the viewer is the only admin, and so cannot have their account deleted. */
export const isOnlyAdmin = (viewer: Viewer): Promise<boolean> => isLastAdmin(db(), viewer.id)
