import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { AppError, conflict, isUnavailable } from '@/lib/foundation/errors'
import { isOffered } from '@/lib/foundation/messages/locale'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/platform/auth'
import { setLocaleCookie } from './locale-cookie'
import { toPendingSecondFactor, viewerFrom } from './make-viewer'
import { sessionCookie, sessionIdIn, sessionToken, sessionValueIn } from './sessions/session-cookie'
import {
  closeSession,
  findSession,
  type LiveSession,
  type NewSession,
  openSessionRow,
  openSessionRowFor,
  type ProvenCredential,
  renewSession,
} from './sessions/session-rows'
import type { SignInListener } from './sign-in-handlers'
import { isSignedIn, type PendingSecondFactor, type Viewer, type Visitor, visitor } from './viewer'

export { SESSION_SECONDS } from './sessions/session-lifetime'
export { closeSession }

const userAgent = async () => (await headers()).get('user-agent') ?? ''

/** Opens a session; from then on this browser uses the account's language. */
export async function openSession(userId: string, witness: SignInListener, now = new Date()): Promise<NewSession> {
  const session = await openSessionRow(userId, await userAgent(), now, witness)
  await speakAs(session)
  return session
}

/** Opens a session after a sign-in by a method that can be removed: null when it was removed meanwhile. */
export async function openSessionFor(
  way: ProvenCredential,
  witness: SignInListener,
  now = new Date(),
): Promise<NewSession | null> {
  const session = await openSessionRowFor(way, await userAgent(), now, witness)
  if (session) await speakAs(session)
  return session
}

/** Sets the account's language. Without one, the browser's preference stays. */
async function speakAs({ user: { locale } }: NewSession): Promise<void> {
  if (isOffered(locale)) await setLocaleCookie(locale)
}

/** Loads the session that the request's cookie names, once a request. */
const currentSession = cache(async (): Promise<LiveSession | null> => {
  const value = sessionValueIn(await cookies())
  const id = value ? await sessionIdIn(value) : null
  return id ? findSession(id, new Date()) : null
})

/** Returns the viewer or visitor of this request: the session's row decides, never the cookie alone. */
export const getVisitor = cache(async (): Promise<Visitor> => {
  const session = await currentSession()
  if (!session || session.awaitsSecondFactor) return visitor
  return viewerFrom({ ...session.person, sessionId: session.id })
})

/**
 * Returns the viewer for a page's frame; a visitor while the database is unavailable, so that pages without data still
 * show.
 */
export const getFrameVisitor = cache(
  (): Promise<Visitor> => getVisitor().catch((error: unknown) => ifUnavailable(error, visitor)),
)

function ifUnavailable<Value>(error: unknown, value: Value): Value {
  if (isUnavailable(error)) return value
  throw error
}

/**
 * Checks the database, for pages that are useless without it, such as the sign-in page.
 * @throws DatabaseUnavailableError
 */
export async function requireDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`
}

/**
 * Returns the person who gave the first factor and owes the second; otherwise null. To all other code they are a
 * visitor.
 */
export async function findPendingSecondFactor(): Promise<PendingSecondFactor | null> {
  const session = await currentSession()
  if (!session?.awaitsSecondFactor) return null
  const { id, email, locale } = session.person
  return toPendingSecondFactor({ id, email, locale, sessionId: session.id })
}

/** Returns whether this is an admin without rights until they set up the second factor that the host requires. */
export async function owesSecondFactor(): Promise<boolean> {
  const session = await currentSession().catch((error: unknown) => ifUnavailable(error, null))
  return session !== null && !session.awaitsSecondFactor && session.owesSecondFactor
}

/** Returns when the viewer's account is due for deletion; null for a visitor, and where no deletion was requested. */
export async function findPendingDeletionDate(): Promise<Date | null> {
  const session = await currentSession().catch((error: unknown) => ifUnavailable(error, null))
  return session && !session.awaitsSecondFactor ? session.deletesAt : null
}

/** Returns a page's viewer, or redirects to the sign-in page (or its second step), which returns to `next`. */
export async function requireViewer(next: string): Promise<Viewer> {
  const who = await getVisitor()
  if (isSignedIn(who)) return who
  if (await findPendingSecondFactor()) redirect(`${paths.secondFactor}?next=${encodeURIComponent(next)}`)
  redirect(paths.signIn(next))
}

/** Returns the viewer of a route handler, or refuses. */
export async function requireApiViewer(): Promise<Viewer> {
  const who = await getVisitor()
  if (!isSignedIn(who)) throw new AppError('signed-out', words.signInFirst())
  return who
}

/** Returns the person who owes the second factor, for a route handler, or refuses. */
export async function requirePendingSecondFactor(): Promise<PendingSecondFactor> {
  const halfway = await findPendingSecondFactor()
  if (halfway) return halfway
  if (isSignedIn(await getVisitor())) throw conflict(words.alreadySignedIn())
  throw new AppError('signed-out', words.signInFirst())
}

/** Sets the cookie of a new session. For route handlers. */
export async function setSessionCookie({ id, userId, expiresAt }: NewSession): Promise<void> {
  const { name, attributes } = sessionCookie(env().NEXTAUTH_URL)
  const value = await sessionToken({ userId, sessionId: id })
  const jar = await cookies()
  jar.set(name, value, { ...attributes, expires: expiresAt })
}

/** Removes the session's cookie and the account's language. For route handlers. */
export async function dropSessionCookie(): Promise<void> {
  await setLocaleCookie(null)
  const { name, attributes } = sessionCookie(env().NEXTAUTH_URL)
  const jar = await cookies()
  jar.set(name, '', { ...attributes, maxAge: 0 })
}

/**
 * Replaces the session of the viewer's browser, after a change of their rights or of how they sign in: a copy of the
 * old cookie is void from then on. For route handlers.
 * @throws signed-out when the session has ended meanwhile
 */
export async function rotateSession(viewer: Viewer, now = new Date()): Promise<void> {
  const renewed = await db().$transaction((tx) => renewSession(tx, viewer.sessionId, now))
  await setSessionCookie(renewed)
}
