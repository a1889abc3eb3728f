import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { paths } from '@/lib/paths'
import { isSignedIn, type Viewer, type Visitor, viewerFrom, visitor } from './viewer'

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
const SEEN_EVERY_MS = 60 * 60 * 1000

const cookieName = () =>
  env().NEXTAUTH_URL.startsWith('https://') ? '__Secure-next-auth.session-token' : 'next-auth.session-token'

/** Makes the row behind a new cookie and gives its id. */
export async function openSession(userId: string, now = new Date()): Promise<string> {
  const userAgent = (await headers()).get('user-agent')?.slice(0, 300) ?? ''
  const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000)
  const session = await db().session.create({ data: { userId, userAgent, expiresAt, createdAt: now, lastSeenAt: now } })
  return session.id
}

export async function closeSession(sessionId: string): Promise<void> {
  await db().session.deleteMany({ where: { id: sessionId } })
}

async function sessionIdFromCookie(): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value
  if (!value) return null
  // A cookie that was tampered with, or signed with another secret, is no session.
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof token?.sessionId === 'string' ? token.sessionId : null
}

/** Whoever sends this request: the session's row decides, never the cookie alone. One look-up a request. */
export const getVisitor = cache(async (): Promise<Visitor> => {
  const id = await sessionIdFromCookie()
  if (!id) return visitor
  const now = new Date()
  const session = await db().session.findUnique({ where: { id }, include: { user: true } })
  if (!session || session.expiresAt <= now || session.user.disabledAt) return visitor
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) {
    await db().session.updateMany({ where: { id }, data: { lastSeenAt: now } })
  }
  const { user } = session
  return viewerFrom({
    id: user.id,
    name: user.name,
    email: user.email,
    timeZone: user.timeZone,
    isMentor: user.isMentor,
    isAdmin: user.isAdmin,
    isDemo: user.isDemo,
    sessionId: session.id,
  })
})

/** For pages: the signed-in person, or off to the sign-in page, which leads back to `next`. */
export async function requireViewer(next: string): Promise<Viewer> {
  const who = await getVisitor()
  if (!isSignedIn(who)) redirect(paths.signIn(next))
  return who
}

/** For route handlers: the signed-in person, or a refusal. */
export async function requireApiViewer(): Promise<Viewer> {
  const who = await getVisitor()
  if (!isSignedIn(who)) throw new AppError('signed-out', 'Sign in first.')
  return who
}
