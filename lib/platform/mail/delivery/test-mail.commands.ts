import 'server-only'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/foundation/database/db'
import { env, siteOrigin } from '@/lib/foundation/env'
import { notFound } from '@/lib/foundation/errors'
import { consumeLimit } from '@/lib/foundation/rate-limit/limit'
import { limits } from '@/lib/foundation/rate-limit/limits'
import { recordAudit } from '@/lib/platform/audit/commands'
import { operator, type Viewer } from '@/lib/platform/auth/viewer'
import * as words from '@/messages/generated/platform/test-mail'
import { toHeaderLine } from '../letter'
import { createMailTransports } from './transports.commands'

export type TestMailResult = {
  readonly outcome: 'sent' | 'written' | 'refused'
  readonly to: string
  /** The mail server's response, or the error. */
  readonly said: string
}

/**
 * Sends a mail to the viewer's own address at once, past the outbox: through the same transport, so that what it meets
 * is what all mail meets.
 * @throws not-found unless the viewer is an admin; too-many
 */
export async function sendTestMail(viewer: Viewer, now = new Date()): Promise<TestMailResult> {
  if (!viewer.isAdmin) throw notFound('page')
  await consumeLimit(limits.testMail, viewer.id)
  await recordAudit(db(), { action: 'test-mail-sent', actorId: viewer.id, subjectId: viewer.id }, now)
  const { email: to } = viewer
  const text = words.text({ origin: siteOrigin() })
  const mail = { id: randomUUID(), to, subject: words.subject(), text, unsubscribe: null, createdAt: now }
  try {
    const said = await createMailTransports(operator).send(mail)
    return env().SMTP_URL
      ? { outcome: 'sent', to, said: typeof said === 'string' ? toHeaderLine(said, 300) : words.accepted() }
      : { outcome: 'written', to, said: '' }
  } catch (error) {
    return { outcome: 'refused', to, said: explainFailure(error) }
  }
}

type MailError = { readonly code?: unknown; readonly response?: unknown; readonly message?: unknown }

/** Describes why a mail was refused, without the address of the server, which may contain a password. */
function explainFailure(error: unknown): string {
  const { code, response, message }: MailError = Object(error)
  if (typeof response === 'string' && response) return toHeaderLine(response, 300)
  switch (code) {
    case 'ECONNECTION':
    case 'ESOCKET':
    case 'ECONNREFUSED':
      return words.noConnection()
    case 'ETIMEDOUT':
      return words.noAnswer()
    case 'EDNS':
    case 'ENOTFOUND':
      return words.unknownHost()
    case 'EAUTH':
      return words.wrongLogin()
    default:
      return typeof code === 'string' ? words.failed({ code }) : words.failed({ code: typeof message })
  }
}
