import 'server-only'
import { cookies } from 'next/headers'
import { siteOrigin } from '@/lib/foundation/env'
import { invalid } from '@/lib/foundation/errors'
import { toSameOriginPage } from '@/lib/foundation/values/same-origin-path'
import * as words from '@/messages/generated/platform/auth'
import { nextAuthCookies } from './sessions/session-cookie'

/**
 * Names of the cookies in which next-auth keeps the page to return to. Behind TLS the name has a prefix, ours or its
 * own.
 */
const COOKIES = ['', '__Host-', '__Secure-'].map((prefix) => `${prefix}next-auth.callback-url`)

/** Returns whether next-auth accepts an address; given any other, it reports a misconfigured server. */
function isAddress(text: string): boolean {
  if (text === '') return true
  const url = URL.parse(text, text.startsWith('/') ? siteOrigin() : undefined)
  return url !== null && /^https?:$/.test(url.protocol)
}

/**
 * Ensures that next-auth can read the page to return to. A bad cookie is deleted instead of refused, because the
 * browser would send it with every request.
 * @throws invalid when the request's query names no valid address
 */
export async function checkCallbackUrl({ url }: Request): Promise<void> {
  const named = new URL(url).searchParams.getAll('callbackUrl')
  if (!named.every(isAddress)) throw invalid('callbackUrl', words.callbackUrl())
  const jar = await cookies()
  const { options } = nextAuthCookies(siteOrigin()).callbackUrl
  for (const name of COOKIES) {
    const cookie = jar.get(name)
    // Repeats the cookie's attributes: without `Secure`, browsers do not delete a cookie with a prefix.
    if (cookie && !isAddress(cookie.value)) jar.delete({ name, ...options })
  }
}

/**
 * Returns the page to return to after a provider sign-in, from next-auth's cookie; null without one. When the provider
 * refuses, next-auth redirects to the sign-in page without it.
 */
export async function findCallbackPage(): Promise<string | null> {
  const { name } = nextAuthCookies(siteOrigin()).callbackUrl
  const { value } = (await cookies()).get(name) ?? {}
  const url = value === undefined ? null : URL.parse(value, siteOrigin())
  return url?.origin === siteOrigin() ? toSameOriginPage(`${url.pathname}${url.search}`) : null
}

/** Restricts next-auth redirects to our own pages; anything else becomes the start page. */
export function toSafeRedirect({ url, baseUrl }: { readonly url: unknown; readonly baseUrl: string }): string {
  if (typeof url !== 'string') return baseUrl
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
  const own = toSameOriginPage(path)
  return own === null ? baseUrl : `${baseUrl}${own}`
}
