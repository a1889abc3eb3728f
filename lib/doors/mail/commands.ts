import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { inLocale } from '@/lib/foundation/messages/in-locale'

/** A mail for the outbox. */
export type NewMail = {
  /** One event, one key, one mail. */
  readonly key: string
  readonly to: string
  /** Null for somebody without an account. */
  readonly userId: string | null
  /** The language of its reader, as the account has it; without an account, that of the request. */
  readonly locale: string | null
  /** Subject and plain text, in the language that is spoken then. */
  readonly write: () => { readonly subject: string; readonly text: string }
  /** Address that ends mail of this kind with one click. */
  readonly unsubscribe?: string
}

/** Puts a mail into the outbox, in the transaction of what it tells. The same key twice is one mail. */
export async function enqueueMail(tx: Transaction, mail: NewMail, now: Date): Promise<void> {
  await tx.mail.upsert({ where: { key: mail.key }, create: toRow(mail, now), update: {} })
}

const toRow = ({ locale, write, ...mail }: NewMail, now: Date) => {
  const { subject, text } = inLocale(locale, write)
  return { ...mail, subject, text, createdAt: now, nextAttemptAt: now }
}

/** The same for many, in two queries. Gives how many are new. */
export async function enqueueMails(tx: Transaction, mails: readonly NewMail[], now: Date): Promise<number> {
  const byKey = new Map(mails.map((mail) => [mail.key, mail]))
  if (byKey.size === 0) return 0
  const known = await tx.mail.findMany({ where: { key: { in: [...byKey.keys()] } }, select: { key: true } })
  for (const { key } of known) byKey.delete(key)
  const data = [...byKey.values()].map((mail) => toRow(mail, now))
  if (data.length > 0) await tx.mail.createMany({ data })
  return data.length
}

/**
 * Takes mails that were not sent yet out of the outbox, because nobody wants them any more. One that is being sent at
 * this moment goes out.
 */
export async function dropMails(
  tx: Transaction,
  keys: readonly string[],
  why: 'unwanted' | 'replaced' | 'withdrawn',
): Promise<void> {
  if (keys.length === 0) return
  const where = { key: { in: [...keys] }, sentAt: null, nextAttemptAt: { not: null } }
  await tx.mail.updateMany({ where, data: { nextAttemptAt: null, failure: why } })
}
