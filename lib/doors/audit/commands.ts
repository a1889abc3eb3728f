import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireRoomToday } from '@/lib/foundation/rate-limit/room'
import type { AuditAction } from './action'

type NewEntry = {
  readonly action: AuditAction
  /** Who did it; null for the host's own scripts. */
  readonly actorId: string | null
  /** Whom or what it was done to. */
  readonly subjectId?: string
  /** Ids, roles, counts: no names, addresses or texts, for the log outlives the people in it. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes one line of the audit log, in the transaction of what it tells. No line is ever changed or taken away. */
export async function recordAudit(tx: Transaction, entry: NewEntry, now: Date): Promise<void> {
  const { action, actorId, subjectId = null, detail = {} } = entry
  await tx.auditEntry.create({ data: { at: now, action, actorId, subjectId, detail: JSON.stringify(detail) } })
}

const EXPORTS = ['learners-exported', 'audit-exported'] satisfies AuditAction[]
type Export = Pick<NewEntry, 'detail'> & { readonly action: (typeof EXPORTS)[number] }

/** Writes the line of a list that the viewer takes away as a file, before it is sent. @throws too-many */
export async function recordExport(viewer: Viewer, entry: Export, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireRoomToday(bounds.exportsOfOthers, now, async (since, take) => {
      const where = { action: { in: EXPORTS }, actorId: viewer.id, at: { gt: since } }
      const rows = await tx.auditEntry.findMany({ where, orderBy: { at: 'desc' }, take, select: { at: true } })
      return rows.map(({ at }) => at)
    })
    await recordAudit(tx, { ...entry, actorId: viewer.id }, now)
  })
}
