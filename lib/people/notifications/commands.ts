import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { publishChange } from '@/lib/platform/live/commands'
import { dropMails, enqueueMails, type NewMail, type Rewriting, rewriteMails } from '@/lib/platform/mail/commands'
import type { NotificationDefinitions } from './definition'
import { parseMode } from './mail-mode'
import type { Notice, NoticeKind } from './notice'
import { noticeKey, noticeMail } from './notice-mail'
import type { ReadInput } from './schema'
import { oneClickAddress, unsubscribeToken } from './unsubscribe/data'
import { noticeInWords } from './words'

/**
 * Notifies people of events, in the caller's transaction: on their page, and by mail as they wish. One event gives one
 * notification, however often it is reported. Takes a handful of queries for any number of people.
 * @param definitions of the kinds that the caller sends
 */
export async function notify<Kind extends NoticeKind>(
  tx: Transaction,
  definitions: NotificationDefinitions<Kind>,
  notices: readonly Notice<Kind>[],
  now: Date,
): Promise<void> {
  const news = await withoutKnown(tx, notices)
  if (news.length === 0) return
  const modes = await readModes(tx, news)
  const getMode = ({ userId, kind }: Notice) => parseMode(modes.get(`${userId} ${kind}`), kind)
  await tx.notification.createMany({
    data: news.map((notice) => {
      const { userId, kind, key, facts, path } = notice
      const digestDue = getMode(notice) === 'daily'
      return { userId, kind, key, facts: JSON.stringify(facts), path, createdAt: now, digestDue }
    }),
  })
  const atOnce = news.filter((notice) => getMode(notice) === 'at-once')
  await mailAtOnce(tx, definitions, atOnce, now)
  const people = news.map(({ userId }) => userId)
  await publishChange(tx, people, 'notifications', now)
}

async function withoutKnown<N extends Notice>(tx: Transaction, notices: readonly N[]): Promise<N[]> {
  const byKey = new Map(notices.map((notice) => [`${notice.userId} ${notice.key}`, notice]))
  if (byKey.size === 0) return []
  const where = { userId: { in: listPeople(notices) }, key: { in: [...new Set(notices.map(({ key }) => key))] } }
  const known = await tx.notification.findMany({ where, select: { userId: true, key: true } })
  for (const { userId, key } of known) byKey.delete(`${userId} ${key}`)
  return [...byKey.values()]
}

/** Loads the chosen mail modes of these people, by person and kind. */
async function readModes(tx: Transaction, notices: readonly Notice[]): Promise<Map<string, string>> {
  const where = { userId: { in: listPeople(notices) }, kind: { in: [...new Set(notices.map(({ kind }) => kind))] } }
  const chosen = await tx.mailPreference.findMany({ where })
  return new Map(chosen.map(({ userId, kind, mode }) => [`${userId} ${kind}`, mode]))
}

async function mailAtOnce<Kind extends NoticeKind>(
  tx: Transaction,
  definitions: NotificationDefinitions<Kind>,
  notices: readonly Notice<Kind>[],
  now: Date,
): Promise<void> {
  await enqueueMails(tx, await writeMails(tx, definitions, notices), now)
}

/**
 * Writes the mails of notices anew where nothing has tried to send them. Their texts are those of `notice.mail`.
 * @returns what became of the mails that there are, by their keys
 */
export async function rewriteNoticeMails<Kind extends NoticeKind>(
  tx: Transaction,
  definitions: NotificationDefinitions<Kind>,
  notices: readonly Notice<Kind>[],
): Promise<ReadonlyMap<string, Rewriting>> {
  return rewriteMails(tx, await writeMails(tx, definitions, notices))
}

/**
 * Marks a person's notifications that lead to a page as read, because they saw what happened there. Their mails that still
 * wait are not sent.
 */
export async function settleNotices(
  tx: Transaction,
  userId: string,
  { path, since }: { readonly path: string; readonly since: Date },
  now: Date,
): Promise<void> {
  const where = { userId, createdAt: { gte: since }, path }
  const notices = await tx.notification.findMany({ where, select: { id: true, userId: true, key: true } })
  await replaceNotices(
    tx,
    notices.map(({ id }) => id),
    now,
  )
  await dropMails(tx, notices.map(noticeKey), 'read')
  await publishChange(tx, [userId], 'notifications', now)
}

/** Marks notifications as read because newer ones say the same. */
export async function replaceNotices(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.notification.updateMany({
    where: { id: { in: [...ids] }, readAt: null },
    data: { readAt: now, digestDue: false },
  })
}

async function writeMails<Kind extends NoticeKind>(
  tx: Transaction,
  definitions: NotificationDefinitions<Kind>,
  notices: readonly Notice<Kind>[],
): Promise<NewMail[]> {
  if (notices.length === 0) return []
  const where = { id: { in: listPeople(notices) } }
  const select = { id: true, email: true, name: true, locale: true, emailVerifiedAt: true }
  const people = await tx.user.findMany({ where, select })
  // Mails only confirmed addresses: any other may belong to a stranger.
  const reachable = people.filter(({ emailVerifiedAt }) => emailVerifiedAt !== null)
  const byId = new Map(reachable.map((person) => [person.id, person]))
  const origin = siteOrigin()
  return notices.flatMap((notice) => {
    const person = byId.get(notice.userId)
    if (!person) return []
    const { id: userId, email: to, name, locale } = person
    const token = unsubscribeToken(userId, notice.kind)
    const [link, settings] = [`${origin}${notice.path}`, `${origin}${paths.mailSettings}`]
    const addresses = { link, settings, unsubscribe: `${origin}${paths.unsubscribe(token)}` }
    const write = () => noticeMail(noticeInWords(definitions, notice), name, addresses, notice.mail?.quoted)
    const dueAt = notice.mail?.dueAt
    return [{ key: noticeKey(notice), to, userId, locale, write, dueAt, unsubscribe: oneClickAddress(token) }]
  })
}

const listPeople = (notices: readonly Notice[]): string[] => [...new Set(notices.map(({ userId }) => userId))]

/**
 * Marks notifications of the viewer as read: some by id, all that lead to a page, or all until a moment. Read, foreign
 * and unknown ones stay as they are.
 * @returns how many were unread before
 */
export async function markRead(viewer: Viewer, input: ReadInput, now = new Date()): Promise<number> {
  const unread = { userId: viewer.id, readAt: null, ...matching(input) }
  // Checks first, without the write lock: pages call this as they are opened, mostly with nothing to mark.
  if (!(await db().notification.findFirst({ where: unread, select: { id: true } }))) return 0
  return db().$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({ where: unread, data: { readAt: now, digestDue: false } })
    if (count > 0) await publishChange(tx, [viewer.id], 'notifications', now)
    return count
  })
}

function matching(input: ReadInput) {
  if ('ids' in input) return { id: { in: input.ids } }
  if ('until' in input) return { createdAt: { lte: input.until } }
  const { path } = input
  return { OR: [{ path }, { path: { startsWith: `${path}#` } }, { path: { startsWith: `${path}?` } }] }
}
