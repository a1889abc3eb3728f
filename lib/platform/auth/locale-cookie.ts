import 'server-only'
import { cookies } from 'next/headers'
import { env } from '@/lib/foundation/env'
import { LOCALE_COOKIE, LOCALE_DAYS } from '@/lib/foundation/messages/locale-cookie.mjs'

const attributes = () =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: env().NEXTAUTH_URL.startsWith('https://') }) as const

/**
 * Sets the language of pages from the next request on; null for the browser's preference. For route handlers.
 * `server/request-locale.mjs` reads the cookie before the session is known.
 */
export async function setLocaleCookie(locale: string | null): Promise<void> {
  const jar = await cookies()
  jar.set(LOCALE_COOKIE, locale ?? '', { ...attributes(), maxAge: locale ? LOCALE_DAYS * 24 * 60 * 60 : 0 })
}
