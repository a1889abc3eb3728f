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
  /** When to send it; at once when left out. */
  readonly dueAt?: Date | undefined
}

/** Adds a mail to the outbox, in the transaction of its event. The same key twice is one mail. */
export async function enqueueMail(tx: Transaction, mail: NewMail, now: Date): Promise<void> {
  await tx.mail.upsert({ where: { key: mail.key }, create: toRow(mail, now), update: {} })
}

const toRow = ({ locale, write, dueAt, ...mail }: NewMail, now: Date) => {
  const { subject, text } = inLocale(locale, write)
  return { ...mail, subject, text, createdAt: dueAt ?? now, nextAttemptAt: dueAt ?? now }
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

/** `tried`: it was sent, or may be sent at this moment. */
export type Rewriting = 'rewritten' | 'tried'

/**
 * Writes mails anew that nothing has tried to send yet. Dropped ones stay.
 * @returns what became of each, by its key; nothing of those that were dropped, or don't exist
 */
export async function rewriteMails(
  tx: Transaction,
  mails: readonly NewMail[],
): Promise<ReadonlyMap<string, Rewriting>> {
  const done = new Map<string, Rewriting>()
  if (mails.length === 0) return done
  const known = await tx.mail.findMany({
    where: { key: { in: mails.map(({ key }) => key) } },
    select: { key: true, attempts: true, nextAttemptAt: true },
  })
  for (const { key, attempts, nextAttemptAt } of known) {
    if (attempts > 0) done.set(key, 'tried')
    else if (nextAttemptAt !== null) done.set(key, 'rewritten')
  }
  for (const { key, locale, write } of mails) {
    if (done.get(key) !== 'rewritten') continue
    const { subject, text } = inLocale(locale, write)
    await tx.mail.update({ where: { key }, data: { subject, text } })
  }
  return done
}

/**
 * Removes unsent mails that are no longer wanted from the outbox, with their text. One that is being sent at this moment
 * goes out.
 */
export async function dropMails(
  tx: Transaction,
  keys: readonly string[],
  why: 'unwanted' | 'replaced' | 'withdrawn' | 'read',
): Promise<void> {
  if (keys.length === 0) return
  const where = { key: { in: [...keys] }, sentAt: null, nextAttemptAt: { not: null } }
  await tx.mail.updateMany({ where, data: { nextAttemptAt: null, failure: why, text: '' } })
}
