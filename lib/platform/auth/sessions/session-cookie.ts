import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { env } from '@/lib/foundation/env'
import { BoundedMap } from '@/lib/foundation/values/bounded-map'
import { SESSION_SECONDS } from './session-lifetime'

const isSecureSite = (site: string): boolean => site.startsWith('https://')
const attributesFor = (site: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite(site) }) as const

/**
 * Returns the session cookie's name and attributes. Behind TLS its name has the prefix `__Host-`: browsers accept it
 * from this very host alone, so that no sibling domain can plant one.
 * @param site public address of this instance
 */
export function sessionCookie(site: string) {
  return {
    name: `${isSecureSite(site) ? '__Host-' : ''}next-auth.session-token`,
    attributes: attributesFor(site),
  } as const
}

type Jar = { readonly get: (name: string) => { readonly value: string } | undefined }

/** Returns the session cookie's value among a request's cookies, as Next parses them. */
export const sessionValueIn = (jar: Jar): string | undefined => jar.get(sessionCookie(env().NEXTAUTH_URL).name)?.value

/**
 * Returns the cookies that next-auth would name differently: of the session, and of the page to return to after signing
 * in.
 */
export function nextAuthCookies(site: string) {
  const { name, attributes: options } = sessionCookie(site)
  const callbackUrl = `${isSecureSite(site) ? '__Host-' : ''}next-auth.callback-url`
  return { sessionToken: { name, options }, callbackUrl: { name: callbackUrl, options } }
}

type Named = { readonly userId: string; readonly sessionId: string }

/** Makes the cookie's value: encrypted, and short enough that next-auth never splits it over several cookies. */
export const sessionToken = ({ userId, sessionId }: Named): Promise<string> =>
  encode({ token: { sub: userId, sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_SECONDS })

type Read = { readonly secret: string; readonly sessionId: string; readonly expiresAt: number }

/**
 * Session ids of recent cookies, by value: deriving the key and decrypting one takes longer than finding its session.
 */
const read = new BoundedMap<string, Read>(5000)
/** Longest value that is cached. Ours are a third as long; padded Base64 must not fill the memory. */
const LONGEST_READ = 1000

/**
 * Decrypts a cookie's value to a session id. Null for one that was tampered with, made with another secret, or expired.
 */
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
