import 'server-only'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { AppError } from '@/lib/foundation/errors'
import * as words from '@/messages/generated/platform/auth'
import type { SignInListener } from '../sign-in-handlers'
import type { Viewer, ViewerFacts } from '../viewer'
import { getSessionEnd, isAlive, type SessionTimes, shouldUpdateLastSeen, whereAlive } from './session-lifetime'

type SessionStore = Pick<Transaction, 'session'>

const signedOut = () => new AppError('signed-out', words.signInFirst())

/** A session whose cookie has yet to be set. */
export type NewSession = {
  readonly id: string
  readonly userId: string
  readonly expiresAt: Date
  readonly user: { readonly locale: string | null }
}

const made = { id: true, userId: true, expiresAt: true, user: { select: { locale: true } } } as const

/**
 * Creates the row of a new session. For a person with an authenticator app it is incomplete, whichever way they signed
 * in: without rights until the second factor is given.
 * @param witness is called for a complete sign-in, in its transaction
 */
export async function openSessionRow(
  userId: string,
  userAgent: string,
  now: Date,
  witness?: SignInListener,
): Promise<NewSession> {
  return db().$transaction((tx) => createRow(tx, { userId, userAgent, way: 'link', witness }, now))
}

/** A sign-in method as it was when it was proved: this very password, or this account of a provider. */
export type ProvenCredential = { readonly userId: string; readonly provider: string } & (
  | { readonly passwordHash: string }
  | { readonly providerAccountId: string }
)

/**
 * Creates the same row after a sign-in by a method that can be removed. Null when the method was removed, or the
 * password changed, meanwhile: a sign-in in progress does not outlive what ended all other sessions.
 */
export async function openSessionRowFor(
  way: ProvenCredential,
  userAgent: string,
  now: Date,
  witness?: SignInListener,
): Promise<NewSession | null> {
  return db().$transaction(async (tx) => {
    const stillLeadsIn = await tx.account.findFirst({ where: way, select: { id: true } })
    return stillLeadsIn && createRow(tx, { userId: way.userId, userAgent, way: way.provider, witness }, now)
  })
}

type Row = {
  readonly userId: string
  readonly userAgent: string
  readonly way: string
  readonly witness?: SignInListener
}

async function createRow(tx: Transaction, row: Row, now: Date): Promise<NewSession> {
  const { userId, userAgent, way, witness } = row
  const factor = await tx.secondFactor.findFirst({ where: { userId, confirmedAt: { not: null } } })
  const awaitsSecondFactor = factor !== null
  if (!awaitsSecondFactor) await witness?.onSignedIn(tx, { userId, way }, now)
  const times = { createdAt: now, lastSeenAt: now, expiresAt: getSessionEnd(now, awaitsSecondFactor) }
  await endOldest(tx, userId, awaitsSecondFactor)
  return tx.session.create({
    data: { userId, userAgent: userAgent.slice(0, 300), awaitsSecondFactor, ...times },
    select: made,
  })
}

/** Most complete sessions of one person. One more ends the least recently used. */
const WHOLE_EACH = 100
/**
 * Most sign-ins of one person that await the second factor. They replace only each other: knowing the password ends no
 * complete session.
 */
const HALF_EACH = 10

/** Ends the oldest sessions, so that one more fits. */
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
    /** When the second factor was confirmed; null without one. */
    readonly confirmedAt: Date | null
  }

export type LiveSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

/**
 * Loads a session with its person, in one statement because every request needs it: Prisma would send one for each
 * table. Null when it has ended, and when the account is closed, whatever the cookie. An admin who lacks the second
 * factor that the host requires has no admin rights meanwhile.
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
  if (shouldUpdateLastSeen(row, now)) await db().session.updateMany({ where: { id }, data: { lastSeenAt: now } })
  const { userId, name, email, timeZone, locale, isMentor, isAdmin, isDemo, deletesAt } = row
  const owesSecondFactor = isAdmin && lacksSecondFactor(row)
  return {
    id: row.id,
    awaitsSecondFactor: row.awaitsSecondFactor,
    owesSecondFactor,
    deletesAt,
    person: { id: userId, name, email, timeZone, locale, isMentor, isAdmin: isAdmin && !owesSecondFactor, isDemo },
  }
}

const lacksSecondFactor = ({ confirmedAt }: { readonly confirmedAt: Date | null }): boolean =>
  env().REQUIRE_ADMIN_SECOND_FACTOR === '1' && confirmedAt === null

/**
 * Rereads a viewer's roles, for an answer that is still sent long after its request came: without those that were taken
 * meanwhile, and with none that they had not.
 * @throws signed-out when the account was closed meanwhile
 */
export async function rereadRoles(viewer: Viewer): Promise<Viewer> {
  const row = await db().user.findFirst({
    where: { id: viewer.id, disabledAt: null, deletedAt: null },
    select: { isMentor: true, isAdmin: true, secondFactor: { select: { confirmedAt: true } } },
  })
  if (!row) throw signedOut()
  const isAdmin = row.isAdmin && !lacksSecondFactor(row.secondFactor ?? { confirmedAt: null })
  return { ...viewer, isMentor: viewer.isMentor && row.isMentor, isAdmin: viewer.isAdmin && isAdmin }
}

/**
 * Returns whether the viewer's session is alive and complete in this transaction: it may have ended since the request
 * came.
 */
export async function hasLiveSession(tx: SessionStore, viewer: Viewer, now: Date): Promise<boolean> {
  const mayComeIn = { disabledAt: null, deletedAt: null }
  const where = {
    id: viewer.sessionId,
    userId: viewer.id,
    awaitsSecondFactor: false,
    user: mayComeIn,
    ...whereAlive(now),
  }
  return (await tx.session.findFirst({ where, select: { id: true } })) !== null
}

/**
 * Requires a live session before changing the viewer's sign-in methods, in the same transaction: a person signed out
 * since the request came (by a reset, from another device, by an admin) changes nothing any more.
 * @throws signed-out
 */
export async function requireLiveSession(tx: SessionStore, viewer: Viewer, now: Date): Promise<void> {
  if (!(await hasLiveSession(tx, viewer, now))) throw signedOut()
}

/**
 * Replaces a session by a new row, so that the old cookie is void. The times of sign-in and of its end stay.
 * @throws signed-out when the session has ended meanwhile
 */
export async function renewSession(tx: SessionStore, id: string, now: Date): Promise<NewSession> {
  const old = await takeSession(tx, id)
  const { userId, userAgent, createdAt, expiresAt, awaitsSecondFactor } = old
  const data = { userId, userAgent, createdAt, expiresAt, awaitsSecondFactor, lastSeenAt: now }
  return tx.session.create({ data, select: made })
}

/**
 * Replaces an incomplete session whose second factor was given: the complete one begins now.
 * @throws signed-out when it has ended meanwhile
 */
export async function completeSession(tx: SessionStore, id: string, now: Date): Promise<NewSession> {
  const { userId, userAgent } = await takeSession(tx, id)
  const times = { createdAt: now, lastSeenAt: now, expiresAt: getSessionEnd(now, false) }
  await endOldest(tx, userId, false)
  return tx.session.create({ data: { userId, userAgent, ...times }, select: made })
}

/** Deletes a session and returns its row; of two concurrent calls one succeeds. */
async function takeSession(tx: SessionStore, id: string) {
  const row = await tx.session.findUnique({ where: { id } })
  const { count } = await tx.session.deleteMany({ where: { id } })
  if (!row || count !== 1) throw signedOut()
  return row
}

export async function closeSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}
