import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { AppError, conflict, isUnavailable } from '@/lib/foundation/errors'
import { isOffered } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/doors/auth'
import type { Witness } from './arrivals'
import { carryLocale } from './locale-cookie'
import { sessionCookie, sessionIdIn, sessionToken, sessionValueIn } from './session-cookie'
import {
  closeSession,
  findSession,
  type LiveSession,
  type NewSession,
  openSessionRow,
  openSessionRowBy,
  type ProvenWay,
  renewSession,
} from './session-rows'
import { type Halfway, halfwayFrom, isSignedIn, type Viewer, type Visitor, viewerFrom, visitor } from './viewer'

export { SESSION_SECONDS } from './session-life'
export { closeSession }

const userAgent = async () => (await headers()).get('user-agent') ?? ''

/** Makes the row behind a new cookie; from then on this browser speaks the language of the account. */
export async function openSession(userId: string, witness: Witness, now = new Date()): Promise<NewSession> {
  const session = await openSessionRow(userId, await userAgent(), now, witness)
  await speakAs(session)
  return session
}

/** The same for who came by a way in that can be taken back: null when it was meanwhile. */
export async function openSessionBy(way: ProvenWay, witness: Witness, now = new Date()): Promise<NewSession | null> {
  const session = await openSessionRowBy(way, await userAgent(), now, witness)
  if (session) await speakAs(session)
  return session
}

/** Without a language of its own, the account leaves it at the browser's. */
async function speakAs({ user: { locale } }: NewSession): Promise<void> {
  if (isOffered(locale)) await carryLocale(locale)
}

/** The row that the request's cookie names. One look-up a request. */
const currentSession = cache(async (): Promise<LiveSession | null> => {
  const value = sessionValueIn(await cookies())
  const id = value ? await sessionIdIn(value) : null
  return id ? findSession(id, new Date()) : null
})

/** Whoever sends this request: the session's row decides, never the cookie alone. */
export const getVisitor = cache(async (): Promise<Visitor> => {
  const session = await currentSession()
  if (!session || session.awaitsSecondFactor) return visitor
  return viewerFrom({ ...session.person, sessionId: session.id })
})

/** The viewer for a page's frame. While the database is away, a visitor, so that pages which need no data still show. */
export const getFrameVisitor = cache(
  (): Promise<Visitor> => getVisitor().catch((error: unknown) => ifUnavailable(error, visitor)),
)

function ifUnavailable<Value>(error: unknown, value: Value): Value {
  if (isUnavailable(error)) return value
  throw error
}

/** For pages that lead to nothing without the database, such as the one to sign in. @throws DatabaseAway */
export async function requireDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`
}

/** Who gave the first factor and owes the second; null for everybody else. To all other code they are a visitor. */
export async function findHalfway(): Promise<Halfway | null> {
  const session = await currentSession()
  if (!session?.awaitsSecondFactor) return null
  const { id, email, locale } = session.person
  return halfwayFrom({ id, email, locale, sessionId: session.id })
}

/** Whether this is an admin who has no rights before they set up the second factor that the host asks for. */
export async function owesSecondFactor(): Promise<boolean> {
  const session = await currentSession().catch((error: unknown) => ifUnavailable(error, null))
  return session !== null && !session.awaitsSecondFactor && session.owesSecondFactor
}

/** When the account of whoever sends this request is to be deleted; null for a visitor, and while nobody asked for it. */
export async function deletionAsked(): Promise<Date | null> {
  const session = await currentSession().catch((error: unknown) => ifUnavailable(error, null))
  return session && !session.awaitsSecondFactor ? session.deletesAt : null
}

/** For pages: the signed-in person, or off to the sign-in page (or its second step), which leads back to `next`. */
export async function requireViewer(next: string): Promise<Viewer> {
  const who = await getVisitor()
  if (isSignedIn(who)) return who
  if (await findHalfway()) redirect(`${paths.secondFactor}?next=${encodeURIComponent(next)}`)
  redirect(paths.signIn(next))
}

/** For route handlers: the signed-in person, or a refusal. */
export async function requireApiViewer(): Promise<Viewer> {
  const who = await getVisitor()
  if (!isSignedIn(who)) throw new AppError('signed-out', words.signInFirst())
  return who
}

/** For route handlers: who owes the second factor, or a refusal. */
export async function requireHalfway(): Promise<Halfway> {
  const halfway = await findHalfway()
  if (halfway) return halfway
  if (isSignedIn(await getVisitor())) throw conflict(words.alreadySignedIn())
  throw new AppError('signed-out', words.signInFirst())
}

/** Gives the browser the cookie of a new session. For route handlers. */
export async function carrySession({ id, userId, expiresAt }: NewSession): Promise<void> {
  const { name, attributes } = sessionCookie(env().NEXTAUTH_URL)
  const value = await sessionToken({ userId, sessionId: id })
  const jar = await cookies()
  jar.set(name, value, { ...attributes, expires: expiresAt })
}

/** Takes the session's cookie away, and the language of its account. For route handlers. */
export async function dropSessionCookie(): Promise<void> {
  await carryLocale(null)
  const { name, attributes } = sessionCookie(env().NEXTAUTH_URL)
  const jar = await cookies()
  jar.set(name, '', { ...attributes, maxAge: 0 })
}

/**
 * Gives the viewer's browser another session in the place of its own, after what they may do or how they prove who they
 * are has changed: a copy of the old cookie is worth nothing from then on. For route handlers.
 * @throws signed-out when the session has ended meanwhile
 */
export async function rotateSession(viewer: Viewer, now = new Date()): Promise<void> {
  const renewed = await db().$transaction((tx) => renewSession(tx, viewer.sessionId, now))
  await carrySession(renewed)
}
