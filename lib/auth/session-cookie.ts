import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/env'
import { BoundedMap } from '@/lib/values/bounded-map'
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
 * look its session up.
 */
const read = new BoundedMap<string, Read>(5000)
/** Ours are a third as long. Base64 may be padded with what means nothing, and nobody is to fill memory with that. */
const LONGEST_READ = 1000

/** The session that a cookie's value names. Null for one that was tampered with, made with another secret, or is over. */
export async function sessionIdIn(value: string): Promise<string | null> {
  const secret = env().NEXTAUTH_SECRET
  const known = read.get(value)
  if (known?.secret === secret && Date.now() < known.expiresAt) return known.sessionId
  const token = await decode({ token: value, secret }).catch(() => null)
  if (typeof token?.sessionId !== 'string') return null
  const { sessionId } = token
  if (value.length < LONGEST_READ) read.set(value, { secret, sessionId, expiresAt: Number(token.exp) * 1000 })
  return sessionId
}
