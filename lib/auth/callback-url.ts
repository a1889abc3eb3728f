import 'server-only'
import { cookies } from 'next/headers'
import { siteOrigin } from '@/lib/env'
import { invalid } from '@/lib/errors'
import { ownPath } from '@/lib/values/own-path'
import { nextAuthCookies } from './session-cookie'

/** The end of the cookie's name in which next-auth keeps where to go after a sign-in: behind TLS it has a prefix. */
const COOKIE = 'next-auth.callback-url'

/** What next-auth takes as an address; with anything else it answers as if the server were set up wrongly. */
function isAddress(text: string): boolean {
  if (text === '') return true
  const url = URL.parse(text, text.startsWith('/') ? siteOrigin() : undefined)
  return url !== null && /^https?:$/.test(url.protocol)
}

/**
 * Sees to it that next-auth can read where to go after a sign-in.
 * @throws invalid when the request's own address names what is none. In a cookie, which the browser sends again and
 *   again, it is taken away instead
 */
export async function checkCallbackUrl({ url }: Request): Promise<void> {
  const named = new URL(url).searchParams.getAll('callbackUrl')
  if (!named.every(isAddress)) throw invalid('callbackUrl', 'This is not a web address.')
  const jar = await cookies()
  const { options } = nextAuthCookies(siteOrigin()).callbackUrl
  for (const { name, value } of jar.getAll()) {
    // By its name alone it would be sent without `Secure`: then browsers leave a cookie with a prefix as it is.
    if (name.endsWith(COOKIE) && !isAddress(value)) jar.delete({ name, ...options })
  }
}

/** Where next-auth leads: to a path of ours, whoever named it and however, else to the start page. */
export function ownRedirect({ url, baseUrl }: { readonly url: unknown; readonly baseUrl: string }): string {
  if (typeof url !== 'string') return baseUrl
  const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
  const own = ownPath(path)
  return own === null ? baseUrl : `${baseUrl}${own}`
}
