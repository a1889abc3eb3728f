import 'server-only'
import { recordAudit } from '@/lib/audit/commands'
import type { Transaction } from '@/lib/db'
import { siteOrigin } from '@/lib/env'
import { enqueueMail } from '@/lib/mail/commands'
import { noticeOf, type SecurityEvent } from './notice'

type Owner = { readonly id: string; readonly email: string }
type Detail = Readonly<Record<string, string | number>>

/**
 * Writes a change to how somebody signs in into the audit log, and to its owner by mail, who may not have made it. How
 * often that is, is bounded before the change (`limits.securityMail`, of a reset `limits.mailLink`), so that no change
 * goes untold.
 */
export async function tellOwner(
  tx: Transaction,
  { id, email }: Owner,
  event: SecurityEvent,
  now: Date,
  detail: Detail = {},
): Promise<void> {
  await recordAudit(tx, { action: event, actorId: id, subjectId: id, detail }, now)
  const key = `security:${event}:${id}:${now.toISOString()}`
  await enqueueMail(tx, { key, to: email, userId: id, ...noticeOf(event, siteOrigin()) }, now)
}
