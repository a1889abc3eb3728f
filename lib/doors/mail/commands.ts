import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'

/** A mail as it stands in the outbox. */
export type NewMail = {
  /** One event, one key, one mail. */
  readonly key: string
  readonly to: string
  /** Null for somebody without an account. */
  readonly userId: string | null
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** Address that ends mail of this kind with one click. */
  readonly unsubscribe?: string
}

/** Puts a mail into the outbox, in the transaction of what it tells. The same key twice is one mail. */
export async function enqueueMail(tx: Transaction, mail: NewMail, now: Date): Promise<void> {
  const { key } = mail
  await tx.mail.upsert({ where: { key }, create: { ...mail, createdAt: now, nextAttemptAt: now }, update: {} })
}

/** The same for many, in two queries. Gives how many are new. */
export async function enqueueMails(tx: Transaction, mails: readonly NewMail[], now: Date): Promise<number> {
  const byKey = new Map(mails.map((mail) => [mail.key, mail]))
  if (byKey.size === 0) return 0
  const known = await tx.mail.findMany({ where: { key: { in: [...byKey.keys()] } }, select: { key: true } })
  for (const { key } of known) byKey.delete(key)
  const data = [...byKey.values()].map((mail) => ({ ...mail, createdAt: now, nextAttemptAt: now }))
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
