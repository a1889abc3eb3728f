import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '@/lib/foundation/env'
import { getVisitor } from '../session'
import { isSignedIn, type Viewer } from '../viewer'
import type { ProviderId } from './provider-id'

const isSecure = () => env().NEXTAUTH_URL.startsWith('https://')
/** Name of a cookie for next-auth's routes alone: a path that `__Host-` does not allow. */
const linkCookie = () => (isSecure() ? '__Secure-waymark-link' : 'waymark-link')
const SECONDS = 10 * 60

/** Signs the intent to link a provider, so that returning from the provider links it and does not sign in. */
const signIntent = (provider: ProviderId, sessionId: string, until: number): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`link ${provider} ${sessionId} ${until}`).digest('base64url')

/** Remembers, for ten minutes and this session alone, that the viewer goes to a provider in order to link it. */
export async function rememberLinkIntent(viewer: Viewer, provider: ProviderId, now: Date): Promise<void> {
  const until = now.getTime() + SECONDS * 1000
  const value = `${until}.${signIntent(provider, viewer.sessionId, until)}`
  const options = { httpOnly: true, sameSite: 'lax', path: '/api/auth', secure: isSecure() } as const
  ;(await cookies()).set(linkCookie(), value, { ...options, maxAge: SECONDS })
}

/** Returns the viewer who went to this provider to link it, once; null for a plain sign-in. */
export async function takeLinkIntent(provider: ProviderId, now: Date): Promise<Viewer | null> {
  const jar = await cookies()
  const [until = '', mark = ''] = jar.get(linkCookie())?.value.split('.') ?? []
  if (!mark) return null
  jar.set(linkCookie(), '', { path: '/api/auth', secure: isSecure(), maxAge: 0 })
  const who = await getVisitor()
  if (!isSignedIn(who) || !(Number(until) > now.getTime())) return null
  const expected = Buffer.from(signIntent(provider, who.sessionId, Number(until)))
  const given = Buffer.from(mark)
  return given.length === expected.length && timingSafeEqual(given, expected) ? who : null
}
