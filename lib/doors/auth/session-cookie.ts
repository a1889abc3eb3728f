import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/foundation/env'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { SESSION_SECONDS } from './session-life'

const isSecureSite = (site: string): boolean => site.startsWith('https://')
const attributesFor = (site: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite(site) }) as const

/**
 * The cookie of a session. Behind TLS its name has the prefix `__Host-`: browsers take it from this very host alone, so
 * that no sibling domain can plant one.
 * @param site the address people use
 */
export function sessionCookie(site: string) {
  return {
    name: `${isSecureSite(site) ? '__Host-' : ''}next-auth.session-token`,
    attributes: attributesFor(site),
  } as const
}

type Jar = { readonly get: (name: string) => { readonly value: string } | undefined }

/** The value of the session's cookie among those of a request, as Next reads them. */
export const sessionValueIn = (jar: Jar): string | undefined => jar.get(sessionCookie(env().NEXTAUTH_URL).name)?.value

/** The cookies that next-auth would name otherwise: the session's, and the page that signing in leads back to. */
export function nextAuthCookies(site: string) {
  const { name, attributes: options } = sessionCookie(site)
  const callbackUrl = `${isSecureSite(site) ? '__Host-' : ''}next-auth.callback-url`
  return { sessionToken: { name, options }, callbackUrl: { name: callbackUrl, options } }
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
