export type LinkTarget =
  /** A page of this site: a path that begins with one slash, or an anchor of the current page. */
  | { readonly kind: 'inside'; readonly href: string }
  /** `href` and `host` as a browser resolves them: a name in another alphabet becomes `xn--...`. */
  | { readonly kind: 'outside'; readonly href: string; readonly host: string }

/**
 * Two possible addresses of the page. Only links that stay within both are internal: a text can name one of them, never
 * both.
 */
const PLACES = ['https://one.invalid', 'http://two.invalid']

/**
 * Resolves a link that a user typed. Null for anything not to be followed: empty, a script, data, a mail program, an
 * address with a name before its host, which looks like another site (`https://bank.example@evil.example`), or a path
 * that would lead to a host if a browser resolved it once more (`/.//evil.example`).
 */
export function linkTarget(written: string): LinkTarget | null {
  const readings = PLACES.map((place) => URL.parse(written, place))
  const url = readings.find((reading, at) => reading?.origin !== PLACES[at])
  if (url === undefined) return pageOfOurs(written, readings[0])
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password) return null
  return { kind: 'outside', href: url.href, host: url.host }
}

function pageOfOurs(written: string, url: URL | null | undefined): LinkTarget | null {
  const [first] = written.trim()
  if (first === '#') return { kind: 'inside', href: url?.hash || '#' }
  if (!url || first !== '/' || url.pathname.startsWith('//')) return null
  return { kind: 'inside', href: `${url.pathname}${url.search}${url.hash}` }
}
