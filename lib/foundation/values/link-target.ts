export type LinkTarget =
  /** A page of ours: a path that begins with one slash, or an anchor of the page that it is on. */
  | { readonly kind: 'inside'; readonly href: string }
  /** `href` and `host` as a browser reads them: a name in another alphabet stands as `xn--...`. */
  | { readonly kind: 'outside'; readonly href: string; readonly host: string }

/** Two places where the page could be. Only what stays in both is inside: a text can name one of them, never both. */
const PLACES = ['https://one.invalid', 'http://two.invalid']

/**
 * Where a link leads that somebody typed; null for what is no link to follow: nothing, a script, data, a mail program, an
 * address with a name in front of its host, which looks like another place (`https://bank.example@evil.example`), or a
 * path that would lead to a host if a browser read it once more (`/.//evil.example`).
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
