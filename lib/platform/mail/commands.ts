import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { inLocale } from '@/lib/foundation/messages/in-locale'

/** A mail for the outbox. */
export type NewMail = {
  /** Idempotency key: one event, one mail. */
  readonly key: string
  readonly to: string
  /** Null for a recipient without an account. */
  readonly userId: string | null
  /** Language of the recipient's account; null for that of the request. */
  readonly locale: string | null
  /** Writes subject and plain text, in the current language. */
  readonly write: () => { readonly subject: string; readonly text: string }
  /** Address that unsubscribes from mail of this kind with one click. */
  readonly unsubscribe?: string
}

/** Adds a mail to the outbox, in the transaction of its event. The same key twice is one mail. */
export async function enqueueMail(tx: Transaction, mail: NewMail, now: Date): Promise<void> {
  await tx.mail.upsert({ where: { key: mail.key }, create: toRow(mail, now), update: {} })
}

const toRow = ({ locale, write, ...mail }: NewMail, now: Date) => {
  const { subject, text } = inLocale(locale, write)
  return { ...mail, subject, text, createdAt: now, nextAttemptAt: now }
}

/** Adds many mails, in two queries. Returns how many are new. */
export async function enqueueMails(tx: Transaction, mails: readonly NewMail[], now: Date): Promise<number> {
  const byKey = new Map(mails.map((mail) => [mail.key, mail]))
  if (byKey.size === 0) return 0
  const known = await tx.mail.findMany({ where: { key: { in: [...byKey.keys()] } }, select: { key: true } })
  for (const { key } of known) byKey.delete(key)
  const data = [...byKey.values()].map((mail) => toRow(mail, now))
  if (data.length > 0) await tx.mail.createMany({ data })
  return data.length
}

/** Removes unsent mails that are no longer wanted from the outbox. One that is being sent at this moment goes out. */
export async function dropMails(
  tx: Transaction,
  keys: readonly string[],
  why: 'unwanted' | 'replaced' | 'withdrawn',
): Promise<void> {
  if (keys.length === 0) return
  const where = { key: { in: [...keys] }, sentAt: null, nextAttemptAt: { not: null } }
  await tx.mail.updateMany({ where, data: { nextAttemptAt: null, failure: why } })
}
