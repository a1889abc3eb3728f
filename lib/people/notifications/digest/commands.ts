import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { siteOrigin } from '@/lib/foundation/env'
import { paths } from '@/lib/foundation/paths'
import { isTimeZone } from '@/lib/foundation/values/time-zone'
import type { Operator } from '@/lib/platform/auth/viewer'
import { enqueueMails } from '@/lib/platform/mail/commands'
import type { NotificationDefinitions } from '../definition'
import { parseStoredNotice } from '../notification'
import { oneClickAddress, unsubscribeToken } from '../unsubscribe/data'
import { noticeInWords } from '../words'
import { digestDay, digestKey, digestMail, MOST_LISTED } from './digest'

/** People handled in one transaction. */
const BATCH = 50

type Person = { readonly id: string; readonly name: string; readonly email: string; readonly timeZone: string } & {
  readonly locale: string | null
}
type Owed = Person & { readonly key: string }

/**
 * Writes the daily mails of all people with pending notifications, once it is eight in the morning in their zone. Of
 * several processes, and of several runs a day, one writes it. People with an unconfirmed address get it once they have
 * confirmed it.
 * @returns how many mails were written
 */
export async function queueDigests(
  _operator: Operator,
  definitions: NotificationDefinitions,
  now: Date,
): Promise<number> {
  let count = 0
  for (let after = ''; ; ) {
    const waiting = await db().notification.groupBy({
      by: ['userId'],
      // Repeats the position: otherwise PostgreSQL would read all people up to it.
      where: { digestDue: true, userId: { gt: after }, user: { id: { gt: after }, emailVerifiedAt: { not: null } } },
      orderBy: { userId: 'asc' },
      take: BATCH,
    })
    const last = waiting.at(-1)
    if (!last) return count
    after = last.userId
    const owed = await whoIsOwed(
      waiting.map(({ userId }) => userId),
      now,
    )
    if (owed.length > 0) count += await db().$transaction((tx) => writeDigests(tx, definitions, owed, now))
  }
}

/** Selects those for whom it is time, and who had no mail today. */
async function whoIsOwed(ids: readonly string[], now: Date): Promise<Owed[]> {
  const people = await db().user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, email: true, timeZone: true, locale: true },
  })
  return withoutMail(db(), listOwed(people, now))
}

const listOwed = (people: readonly Person[], now: Date): Owed[] =>
  people.flatMap((person) => {
    const day = digestDay(now, isTimeZone(person.timeZone) ? person.timeZone : 'UTC')
    return day ? [{ ...person, key: digestKey(person.id, day) }] : []
  })

async function withoutMail(tx: Transaction, people: readonly Owed[]): Promise<Owed[]> {
  if (people.length === 0) return []
  const where = { key: { in: people.map(({ key }) => key) } }
  const had = new Set((await tx.mail.findMany({ where, select: { key: true } })).map(({ key }) => key))
  return people.filter(({ key }) => !had.has(key))
}

/** Checks again within the transaction: another process may have written the mail. */
async function writeDigests(
  tx: Transaction,
  definitions: NotificationDefinitions,
  people: readonly Owed[],
  now: Date,
): Promise<number> {
  const owed = await withoutMail(tx, people)
  const rows = await tx.notification.findMany({
    where: { userId: { in: owed.map(({ id }) => id) }, digestDue: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userId: true, kind: true, facts: true, path: true, readAt: true },
  })
  const unwanted = await listUnwanted(tx, owed)
  const mails = owed.flatMap((person) => {
    const own = rows.filter(
      ({ userId, kind, readAt }) => userId === person.id && readAt === null && !unwanted.has(`${userId} ${kind}`),
    )
    const mail = mailFor(person, own, definitions)
    return mail ? [mail] : []
  })
  await tx.notification.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { digestDue: false } })
  return enqueueMails(tx, mails, now)
}

/** By person and kind. A notification that came as they said so may be marked for the digest all the same. */
async function listUnwanted(tx: Transaction, people: readonly Owed[]): Promise<ReadonlySet<string>> {
  const where = { userId: { in: people.map(({ id }) => id) }, mode: 'never' }
  const rows = await tx.mailPreference.findMany({ where, select: { userId: true, kind: true } })
  return new Set(rows.map(({ userId, kind }) => `${userId} ${kind}`))
}

type Row = { readonly kind: string; readonly facts: string; readonly path: string }

function mailFor(
  { id: userId, key, name, email, locale }: Owed,
  rows: readonly Row[],
  definitions: NotificationDefinitions,
) {
  const told = rows.slice(0, MOST_LISTED).flatMap((row) => {
    const known = parseStoredNotice(row)
    return known ? [{ ...known, path: row.path }] : []
  })
  if (told.length === 0) return null
  const origin = siteOrigin()
  const token = unsubscribeToken(userId, 'all')
  const addresses = {
    origin,
    all: `${origin}${paths.notifications}`,
    settings: `${origin}${paths.mailSettings}`,
    unsubscribe: `${origin}${paths.unsubscribe(token)}`,
  }
  const write = () => {
    const shown = told.map(({ path, ...notice }) => ({ ...noticeInWords(definitions, notice), path }))
    return digestMail(shown, rows.length, name, addresses)
  }
  return { key, to: email, userId, locale, write, unsubscribe: oneClickAddress(token) }
}
