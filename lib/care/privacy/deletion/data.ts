import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

export type PendingDeletion = {
  /** Instant, ISO, from which the account is deleted. */
  readonly deletesAt: string
  /** The same as a day where the viewer lives. */
  readonly day: Day
}

/** When the viewer's account is to be deleted; null while nobody asked for it. */
export async function findPendingDeletion(viewer: Viewer): Promise<PendingDeletion | null> {
  const row = await db().user.findUnique({ where: { id: viewer.id }, select: { deletesAt: true } })
  return row?.deletesAt ? pendingAt(viewer, row.deletesAt) : null
}

export const pendingAt = ({ timeZone }: Viewer, deletesAt: Date): PendingDeletion => ({
  deletesAt: deletesAt.toISOString(),
  day: toDay(deletesAt, timeZone),
})

/** Whether nobody else could run this instance: those who are about to go do not count, unless `countsPending`. */
export async function isLastAdmin(tx: Transaction, id: string, countsPending = false): Promise<boolean> {
  const active = { isAdmin: true, disabledAt: null, deletedAt: null, ...(countsPending ? {} : { deletesAt: null }) }
  const person = await tx.user.findUnique({ where: { id }, select: { isAdmin: true } })
  if (!person?.isAdmin) return false
  return (await tx.user.count({ where: { ...active, id: { not: id } } })) === 0
}

/** Whether the viewer is the only admin, and so cannot have their account deleted. */
export const isOnlyAdmin = (viewer: Viewer): Promise<boolean> => isLastAdmin(db(), viewer.id)
