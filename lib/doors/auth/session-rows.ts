import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { AppError } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/doors/auth'
import type { Witness } from './arrivals'
import { aliveAt, getSessionEnd, isAlive, isWorthNoting, type SessionTimes } from './session-life'
import type { Viewer, ViewerFacts } from './viewer'

type SessionStore = Pick<Transaction, 'session'>

const signedOut = () => new AppError('signed-out', words.signInFirst())

/** A session whose cookie is still to be set. */
export type NewSession = {
  readonly id: string
  readonly userId: string
  readonly expiresAt: Date
  readonly user: { readonly locale: string | null }
}

const made = { id: true, userId: true, expiresAt: true, user: { select: { locale: true } } } as const

/**
 * Makes the row behind a new cookie. Of somebody with an authenticator app it is half a sign-in, whichever way they
 * came: worth nothing until the second factor was given.
 * @param witness is told of a whole one, in its transaction
 */
export async function openSessionRow(
  userId: string,
  userAgent: string,
  now: Date,
  witness?: Witness,
): Promise<NewSession> {
  return db().$transaction((tx) => createRow(tx, { userId, userAgent, way: 'link', witness }, now))
}

/** A way in as it was when somebody proved to come by it: the very password, or the account of a provider. */
export type ProvenWay = { readonly userId: string; readonly provider: string } & (
  | { readonly passwordHash: string }
  | { readonly providerAccountId: string }
)

/**
 * The same for somebody who came by a way in that can be taken back. Null when it was, or the password changed, while it
 * was being proved: a sign-in under way does not outlive what ended all the others.
 */
export async function openSessionRowBy(
  way: ProvenWay,
  userAgent: string,
  now: Date,
  witness?: Witness,
): Promise<NewSession | null> {
  return db().$transaction(async (tx) => {
    const stillLeadsIn = await tx.account.findFirst({ where: way, select: { id: true } })
    return stillLeadsIn && createRow(tx, { userId: way.userId, userAgent, way: way.provider, witness }, now)
  })
}

type Row = { readonly userId: string; readonly userAgent: string; readonly way: string; readonly witness?: Witness }

async function createRow(tx: Transaction, row: Row, now: Date): Promise<NewSession> {
  const { userId, userAgent, way, witness } = row
  const factor = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } })
  const awaitsSecondFactor = factor !== null
  if (!awaitsSecondFactor) await witness?.signedIn(tx, { userId, way }, now)
  const times = { createdAt: now, lastSeenAt: now, expiresAt: getSessionEnd(now, awaitsSecondFactor) }
  await endOldest(tx, userId, awaitsSecondFactor)
  return tx.session.create({
    data: { userId, userAgent: userAgent.slice(0, 300), awaitsSecondFactor, ...times },
    select: made,
  })
}

/** Whole sessions of one person at a time. One more, and the one that was used least recently ends. */
const WHOLE_EACH = 100
/** Sign-ins of one person that wait for the second factor. They end each other alone: a password opens no more than those. */
const HALF_EACH = 10

/** Makes room for one more. */
async function endOldest(tx: SessionStore, userId: string, awaitsSecondFactor: boolean): Promise<void> {
  const most = (awaitsSecondFactor ? HALF_EACH : WHOLE_EACH) * env().RATE_LIMIT_FACTOR
  const surplus = await tx.session.findMany({
    where: { userId, awaitsSecondFactor },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    skip: most - 1,
    select: { id: true },
  })
  if (surplus.length > 0) await tx.session.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } })
}

type SessionRow = SessionTimes &
  Omit<ViewerFacts, 'id' | 'sessionId'> & {
    readonly id: string
    readonly userId: string
    readonly awaitsSecondFactor: boolean
    readonly disabledAt: Date | null
    readonly deletedAt: Date | null
    readonly deletesAt: Date | null
    /** When a second factor was set up; null without one. */
    readonly confirmedAt: Date | null
  }

export type LiveSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/**
 * The session of this id with its person, in one statement, as every request asks for it: Prisma would send one for
 * each table. Null when it has ended, and when its person may not come in, whatever cookie they bring. An admin who owes
 * the host a second factor is no admin meanwhile.
 */
export async function findSession(id: string, now: Date) {
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s."id", s."awaitsSecondFactor", s."lastSeenAt", s."expiresAt", s."userId",
      u."name", u."email", u."timeZone", u."locale", u."isMentor", u."isAdmin", u."isDemo",
      u."disabledAt", u."deletedAt", u."deletesAt", f."confirmedAt"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "SecondFactor" f ON f."userId" = u."id"
    WHERE s."id" = ${id}`
  if (!row || !isAlive(row, now) || row.disabledAt || row.deletedAt) return null
  if (isWorthNoting(row, now)) await db().session.updateMany({ where: { id }, data: { lastSeenAt: now } })
  const { userId, name, email, timeZone, locale, isMentor, isAdmin, isDemo, deletesAt } = row
  const owesSecondFactor = isAdmin && env().REQUIRE_ADMIN_SECOND_FACTOR === '1' && !row.confirmedAt
  return {
    id: row.id,
    awaitsSecondFactor: row.awaitsSecondFactor,
    owesSecondFactor,
    deletesAt,
    person: { id: userId, name, email, timeZone, locale, isMentor, isAdmin: isAdmin && !owesSecondFactor, isDemo },
  }
}

/** Whether the viewer's session is alive and whole now, in this transaction: it may have ended since the request came. */
export async function hasLiveSession(tx: SessionStore, viewer: Viewer, now: Date): Promise<boolean> {
  const mayComeIn = { disabledAt: null, deletedAt: null }
  const where = { id: viewer.sessionId, userId: viewer.id, awaitsSecondFactor: false, user: mayComeIn, ...aliveAt(now) }
  return (await tx.session.findFirst({ where, select: { id: true } })) !== null
}

/**
 * Before a change to what leads into the viewer's account, in its transaction: who was signed out since the request came
 * (by a reset, from another device, by an admin) changes nothing any more, however far their request had got.
 * @throws signed-out
 */
export async function requireLiveSession(tx: SessionStore, viewer: Viewer, now: Date): Promise<void> {
  if (!(await hasLiveSession(tx, viewer, now))) throw signedOut()
}

/**
 * Puts a new row in the place of a session: the old cookie is dead from then on. When somebody signed in, and when that
 * ends, stays.
 * @throws signed-out when the session has ended meanwhile
 */
export async function renewSession(tx: SessionStore, id: string, now: Date): Promise<NewSession> {
  const old = await takeSession(tx, id)
  const { userId, userAgent, createdAt, expiresAt, awaitsSecondFactor } = old
  const data = { userId, userAgent, createdAt, expiresAt, awaitsSecondFactor, lastSeenAt: now }
  return tx.session.create({ data, select: made })
}

/**
 * The same for half a sign-in whose second factor was given: the whole one begins now.
 * @throws signed-out when it has ended meanwhile
 */
export async function completeSession(tx: SessionStore, id: string, now: Date): Promise<NewSession> {
  const { userId, userAgent } = await takeSession(tx, id)
  const times = { createdAt: now, lastSeenAt: now, expiresAt: getSessionEnd(now, false) }
  await endOldest(tx, userId, false)
  return tx.session.create({ data: { userId, userAgent, ...times }, select: made })
}

/** Deletes a session and gives what it was: of two at once, one gets it. */
async function takeSession(tx: SessionStore, id: string) {
  const row = await tx.session.findUnique({ where: { id } })
  const { count } = await tx.session.deleteMany({ where: { id } })
  if (!row || count !== 1) throw signedOut()
  return row
}

export async function closeSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}
