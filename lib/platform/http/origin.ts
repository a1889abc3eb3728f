import 'server-only'
import { env } from '@/lib/foundation/env'
import { AppError } from '@/lib/foundation/errors'
import { otherSite } from '@/messages/generated/platform/requests'

/**
 * Refuses a write that a page of another site sends, whatever its cookie. Browsers name the source of a write in
 * `Sec-Fetch-Site` and `Origin`: each that is present must name this very origin; a sibling domain, another scheme and
 * `null` are other sites. For a browser too old for both, the `Referer` must.
 *
 * A request without all three passes, with or without a cookie: curl, scripts and monitors, which no site can trick. No
 * browser of recent years is among them, since each sends `Origin` with every write; and our cookies are `SameSite`, so
 * that other sites' requests do not carry them at all.
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
 * Returns whether a URL is of the requested host or of the public address: behind a proxy they differ. With a public
 * https address, http is another site.
 * @param exact an origin as it was sent: it must equal the URL's origin
 */
function isOwn(request: Request, url: URL | null, exact = url?.origin): boolean {
  if (!url || url.origin !== exact) return false
  const own = new URL(env().NEXTAUTH_URL)
  const schemes = own.protocol === 'https:' ? ['https:'] : ['http:', 'https:']
  return schemes.includes(url.protocol) && [request.headers.get('host'), own.host].includes(url.host)
}
