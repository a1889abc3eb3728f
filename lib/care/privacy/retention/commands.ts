import 'server-only'
import { signInActions } from '@/lib/doors/audit/action'
import type { Operator } from '@/lib/doors/auth/viewer'
import { eraseLetters } from '@/lib/doors/mail/kept.commands'
import { db } from '@/lib/foundation/database/db'
import { daysAgo, KEPT_DAYS } from './periods'

/** Rows that one run deletes, of each kind. */
const BATCH = 200

type Ids = readonly { readonly id: string }[]
const listIds = (rows: Ids) => ({ id: { in: rows.map(({ id }) => id) } })

/** The oldest, by a column that has an index: in another order every row would be looked at. */
const oldest = <Column extends string>(column: Column) =>
  ({ take: BATCH, select: { id: true }, orderBy: { [column]: 'asc' } as Record<Column, 'asc'> }) as const

/**
 * Deletes mail that was sent, or could not be, a month ago. The letters on disk go first: what is killed between the two
 * finds the rows again.
 * @returns how many
 */
export async function forgetMail(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.mail, now) }
  const sent = await db().mail.findMany({ where: { nextAttemptAt: null, sentAt: before }, ...oldest('sentAt') })
  const givenUp = { nextAttemptAt: null, sentAt: null, createdAt: before }
  const rows = [...sent, ...(await db().mail.findMany({ where: givenUp, ...oldest('createdAt') }))]
  await eraseLetters(rows.map(({ id }) => id))
  return (await db().mail.deleteMany({ where: listIds(rows) })).count
}

/**
 * Deletes notifications that were read half a year ago.
 * @returns how many
 */
export async function forgetNotifications(_operator: Operator, now: Date): Promise<number> {
  const where = { readAt: { lt: daysAgo(KEPT_DAYS.readNotifications, now) } }
  const rows = await db().notification.findMany({ where, ...oldest('readAt') })
  return (await db().notification.deleteMany({ where: listIds(rows) })).count
}

/**
 * Deletes invitations that lead nowhere any more, and with them the addresses of people who never came.
 * @returns how many
 */
export async function forgetInvitations(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.invitations, now) }
  // Nothing ends before it begins: of what was made later nothing is looked at.
  const where = { createdAt: before, OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] }
  const ofCohorts = await db().invitation.findMany({ where, ...oldest('createdAt') })
  const toHere = await db().personInvitation.findMany({ where, ...oldest('createdAt') })
  const { count } = await db().invitation.deleteMany({ where: listIds(ofCohorts) })
  return count + (await db().personInvitation.deleteMany({ where: listIds(toHere) })).count
}

/**
 * Deletes one-time links that were used or ran out a week ago: until then their page can say why they do nothing.
 * @returns how many
 */
export async function forgetOneTimeLinks(_operator: Operator, now: Date): Promise<number> {
  const before = { lt: daysAgo(KEPT_DAYS.oneTimeLinks, now) }
  const where = { createdAt: before, OR: [{ usedAt: before }, { expiresAt: before }] }
  const links = await db().emailToken.findMany({ where, ...oldest('createdAt') })
  return (await db().emailToken.deleteMany({ where: listIds(links) })).count
}

/** Sign-ins that one run deletes: a large site has thousands a day. */
const MANY = 2000

/**
 * Deletes sign-ins from the audit log, of which every other line stays for good.
 * @returns how many
 */
export async function forgetSignIns(_operator: Operator, now: Date): Promise<number> {
  const where = { action: { in: [...signInActions] }, at: { lt: daysAgo(KEPT_DAYS.signIns, now) } }
  return (await db().auditEntry.deleteMany({ where, limit: MANY })).count
}
