import 'server-only'
import { env } from '@/lib/foundation/env'
import { AppError } from '@/lib/foundation/errors'
import { otherSite } from '@/messages/generated/doors/requests'

/**
 * Refuses a write that a page of another site has sent, whatever cookie it brings. A browser says where a write comes
 * from in `Sec-Fetch-Site` and `Origin`: each that is there must name this very origin; a sibling domain, another
 * scheme and `null` are other sites. Of a browser too old for both, the `Referer` must.
 *
 * Who sends none of the three passes, cookie or not: curl, scripts and monitors, which nobody leads astray. No browser
 * of the last years is among them, since each sends `Origin` with every write; and our cookies are `SameSite`, so that
 * they do not come along from another site at all.
 */
export function refuseForeignOrigin(request: Request): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const referer = site === null && origin === null ? request.headers.get('referer') : null
  const isForeign =
    (site !== null && site !== 'same-origin' && site !== 'none') ||
    (origin !== null && !isOwn(request, URL.parse(origin), origin)) ||
    (referer !== null && !isOwn(request, URL.parse(referer)))
  if (isForeign) throw new AppError('not-found', otherSite())
}

/**
 * What the browser asked for, or the address that people use: behind a proxy they differ. Where people use https, http
 * is another site.
 * @param exact an origin as it was sent: it says nothing but itself
 */
function isOwn(request: Request, url: URL | null, exact = url?.origin): boolean {
  if (!url || url.origin !== exact) return false
  const own = new URL(env().NEXTAUTH_URL)
  const schemes = own.protocol === 'https:' ? ['https:'] : ['http:', 'https:']
  return schemes.includes(url.protocol) && [request.headers.get('host'), own.host].includes(url.host)
}
