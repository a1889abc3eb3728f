import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { recordAudit } from '@/lib/platform/audit/commands'
import { enqueueMail } from '@/lib/platform/mail/commands'
import { type SecurityEvent, writeSecurityNotice } from './notice'

type Owner = { readonly id: string; readonly email: string; readonly locale: string | null }
type Detail = Readonly<Record<string, string | number>>

/**
 * Records a change to how a person signs in: in the audit log, and by mail to the owner, who may not have made it. The
 * rate is limited before the change (`limits.securityMail`, for a reset `limits.mailLink`), so that every change is
 * reported.
 */
export async function notifyAccountOwner(
  tx: Transaction,
  { id, email, locale }: Owner,
  event: SecurityEvent,
  now: Date,
  detail: Detail = {},
): Promise<void> {
  await recordAudit(tx, { action: event, actorId: id, subjectId: id, detail }, now)
  const key = `security:${event}:${id}:${now.toISOString()}`
  const write = () => writeSecurityNotice(event, siteOrigin())
  await enqueueMail(tx, { key, to: email, userId: id, locale, write }, now)
}
