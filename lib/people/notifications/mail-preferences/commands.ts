import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { dropMails } from '@/lib/platform/mail/commands'
import { digestKeyStart } from '../digest/digest'
import type { KindMode } from '../mail-mode'
import { type NoticeKind, noticeKinds } from '../notice'
import { noticeKeyStart } from '../notice-mail'
import type { PreferencesInput } from './schema'

/** Sets the viewer's mail modes for some kinds. `never` also cancels mails that wait in the outbox. */
export async function setMailPreferences(viewer: Viewer, input: PreferencesInput): Promise<void> {
  const chosen = noticeKinds.flatMap((kind) => {
    const mode = input[kind]
    return mode ? [{ kind, mode }] : []
  })
  await db().$transaction((tx) => writePreferences(tx, viewer.id, chosen))
}

/** Sets a person's mail modes, within the caller's transaction. */
export async function writePreferences(tx: Transaction, userId: string, chosen: readonly KindMode[]): Promise<void> {
  if (chosen.length === 0) return
  const kinds = chosen.map(({ kind }) => kind)
  await tx.mailPreference.deleteMany({ where: { userId, kind: { in: kinds } } })
  await tx.mailPreference.createMany({ data: chosen.map(({ kind, mode }) => ({ userId, kind, mode })) })
  const never = chosen.filter(({ mode }) => mode === 'never').map(({ kind }) => kind)
  if (never.length > 0) await keepQuiet(tx, userId, never)
}

/**
 * Locks how a person wants mail of a kind until the transaction ends; a change since the transaction began conflicts with
 * it. Only for transactions that are not serializable. Without a row the mail of most kinds is daily, and the digest looks again.
 */
export async function lockMailPreference(tx: Transaction, userId: string, kind: NoticeKind): Promise<void> {
  await tx.mailPreference.updateMany({ where: { userId, kind }, data: { kind } })
}

async function keepQuiet(tx: Transaction, userId: string, kinds: readonly NoticeKind[]): Promise<void> {
  const of = { userId, kind: { in: [...kinds] } }
  await tx.notification.updateMany({ where: { ...of, digestDue: true }, data: { digestDue: false } })
  const waiting = await tx.mail.findMany({
    where: { userId, sentAt: null, nextAttemptAt: { not: null } },
    select: { key: true },
  })
  const keys = waiting.map(({ key }) => key)
  const start = noticeKeyStart(userId)
  const told = await tx.notification.findMany({
    where: { ...of, key: { in: keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)) } },
    select: { key: true },
  })
  const wantsNone = noticeKinds.every((kind) => kinds.includes(kind))
  const digests = wantsNone ? keys.filter((key) => key.startsWith(digestKeyStart(userId))) : []
  await dropMails(tx, [...told.map(({ key }) => start + key), ...digests], 'unwanted')
}

/** Resets the person's mail preferences to the defaults. @returns whether there were any */
export async function forgetPreferences(tx: Transaction, userId: string): Promise<boolean> {
  return (await tx.mailPreference.deleteMany({ where: { userId } })).count > 0
}
