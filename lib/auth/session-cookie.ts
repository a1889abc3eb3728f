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

/** The session that a cookie's value names. Null for one that was tampered with, or made with another secret. */
export async function sessionIdIn(value: string): Promise<string | null> {
  const token = await decode({ token: value, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  return typeof token?.sessionId === 'string' ? token.sessionId : null
}
