import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { PASSWORD_PROVIDER } from './passwords/password'

// A browser that has signed in by password keeps a cookie, with which its tries are counted apart from all others
// (OWASP: device cookies). It signs nobody in. It is void once the password changes or all sessions are ended.

const isSecure = () => env().NEXTAUTH_URL.startsWith('https://')
const cookieName = () => (isSecure() ? '__Secure-waymark-device' : 'waymark-device')
/** Days for which a browser is known. Also stated on the privacy page. */
export const KNOWN_DAYS = 180
const LIFE_SECONDS = KNOWN_DAYS * 24 * 60 * 60
/** Salt of the cookie's own key: a session cookie is not valid as this one, nor this one for a session. */
const SALT = 'waymark known device'

/** Identifies a password without revealing it, so that the cookie ends with the password. */
const fingerprint = (passwordHash: string) => createHash('sha256').update(passwordHash).digest('base64url')

/** Remembers that this browser has just signed in to the account with this address. */
export async function rememberDevice(email: string, now = new Date()): Promise<void> {
  const account = await findAccount(email)
  if (!account?.passwordHash) return
  const token = {
    sub: account.userId,
    device: randomUUID(),
    password: fingerprint(account.passwordHash),
    since: now.getTime(),
  }
  const value = await encode({ token, secret: env().NEXTAUTH_SECRET, salt: SALT, maxAge: LIFE_SECONDS })
  const jar = await cookies()
  const options = { httpOnly: true, secure: isSecure(), sameSite: 'strict', path: '/api/auth' } as const
  jar.set(cookieName(), value, { ...options, maxAge: LIFE_SECONDS })
}

/**
 * Returns the id of this browser when it has signed in to this account before; otherwise null. Without a cookie it
 * makes no query, whichever address was typed.
 */
export async function findKnownDevice(email: string): Promise<string | null> {
  const value = (await cookies()).get(cookieName())?.value
  if (!value) return null
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null)
  if (typeof token?.device !== 'string' || typeof token.since !== 'number') return null
  const account = await findAccount(email)
  const isTheirs = account?.passwordHash && account.userId === token.sub
  if (!isTheirs || fingerprint(account.passwordHash ?? '') !== token.password) return null
  return token.since > (account.user.devicesSince?.getTime() ?? 0) ? token.device : null
}

const findAccount = (email: string) =>
  db().account.findUnique({
    where: { provider_providerAccountId: { provider: PASSWORD_PROVIDER, providerAccountId: email } },
    select: { userId: true, passwordHash: true, user: { select: { devicesSince: true } } },
  })
