import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { SESSION_SECONDS } from './session-life'

/**
 * The cookie that next-auth sets when somebody signs in, by the same name and with the same attributes, so that one set
 * here takes its place. Behind TLS its name has the prefix that browsers accept from secure origins alone.
 * @param site the address people use
 */
export function sessionCookie(site: string) {
  const isSecure = site.startsWith('https://')
  return {
    name: `${isSecure ? '__Secure-' : ''}next-auth.session-token`,
    attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure },
  } as const
}

type Named = { readonly userId: string; readonly sessionId: string }

/** The cookie's value: encrypted, and short enough that next-auth never splits it over several cookies. */
export const sessionToken = ({ userId, sessionId }: Named): Promise<string> =>
  encode({ token: { sub: userId, sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })

type Read = { readonly secret: string; readonly sessionId: string; readonly expiresAt: number }

/**
 * What cookies said that came lately, by their value: to derive the key and decrypt the same one takes longer than to
 * look its session up. At most so many; then the oldest goes, and is read anew.
 */
const read = new Map<string, Read>()
const MOST_READ = 5000

/** The session that a cookie's value names. Null for one that was tampered with, made with another secret, or is over. */
export async function sessionIdIn(value: string): Promise<string | null> {
  const secret = env().NEXTAUTH_SECRET
  const known = read.get(value)
  if (known?.secret === secret && Date.now() < known.expiresAt) return known.sessionId
  read.delete(value)
  const token = await decode({ token: value, secret }).catch(() => null)
  if (typeof token?.sessionId !== 'string') return null
  if (read.size >= MOST_READ) for (const oldest of read.keys()) if (read.delete(oldest)) break
  read.set(value, { secret, sessionId: token.sessionId, expiresAt: Number(token.exp) * 1000 })
  return token.sessionId
}
