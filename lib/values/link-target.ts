export type LinkTarget =
  /** A page of ours, as it was written: a path, a query or an anchor. */
  | { readonly kind: 'inside'; readonly href: string }
  /** `href` and `host` as a browser reads them: a name in another alphabet stands as `xn--...`. */
  | { readonly kind: 'outside'; readonly href: string; readonly host: string }

/** Stands for wherever the page is: what stays there is a page of ours. */
const HERE = 'https://here.invalid'

/**
 * Where a link leads that somebody typed; null for what is no link to follow: a script, data, a mail program, or an
 * address with a name in front of its host, which looks like another place (`https://bank.example@evil.example`).
 */
export function linkTarget(written: string): LinkTarget | null {
  const url = URL.parse(written, `${HERE}/page`)
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username || url.password) return null
  if (url.origin === HERE) return { kind: 'inside', href: `${url.pathname}${url.search}${url.hash}` }
  return { kind: 'outside', href: url.href, host: url.host }
}
