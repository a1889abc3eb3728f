import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
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
