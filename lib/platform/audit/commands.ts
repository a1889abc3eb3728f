import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { type Bound, bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireDailyQuota } from '@/lib/foundation/rate-limit/quota'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { AuditAction } from './action'

type NewEntry = {
  readonly action: AuditAction
  /** Person who acted; null for the host's own commands. */
  readonly actorId: string | null
  /** Person or thing acted upon. */
  readonly subjectId?: string
  /** Ids, roles, counts: no names, addresses or texts, because the log outlives the people in it. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Writes a line of the audit log, in the transaction of the action itself. No line is ever changed or deleted. */
export async function recordAudit(tx: Transaction, entry: NewEntry, now: Date): Promise<void> {
  const { action, actorId, subjectId = null, detail = {} } = entry
  await tx.auditEntry.create({ data: { at: now, action, actorId, subjectId, detail: JSON.stringify(detail) } })
}

/**
 * Requires that a person is below a daily limit of actions, by their lines of the last 24 hours. Call it in the transaction
 * that writes the next line.
 * @throws too-many
 */
export async function requireAuditQuota(
  tx: Transaction,
  { id: actorId }: Viewer,
  bound: Required<Pick<Bound, 'aDay'>>,
  actions: readonly AuditAction[],
  now: Date,
): Promise<void> {
  await requireDailyQuota(bound, now, async (since, take) => {
    const where = { action: { in: [...actions] }, actorId, at: { gt: since } }
    const rows = await tx.auditEntry.findMany({ where, orderBy: { at: 'desc' }, take, select: { at: true } })
    return rows.map(({ at }) => at)
  })
}

const EXPORTS = ['learners-exported', 'audit-exported'] satisfies AuditAction[]
type Export = Pick<NewEntry, 'detail'> & { readonly action: (typeof EXPORTS)[number] }

/** Records that the viewer downloads a list of people, before it is sent. @throws too-many */
export async function recordExport(viewer: Viewer, entry: Export, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    await requireAuditQuota(tx, viewer, bounds.exportsOfOthers, EXPORTS, now)
    await recordAudit(tx, { ...entry, actorId: viewer.id }, now)
  })
}
