/** Any address will do: what a path leads to from here is of this site or of another. */
const HERE = 'http://here.invalid'
/** More often than any proxy between decodes a path once more. */
const MAX_DECODED = 5

/**
 * A path of our own as a browser resolves it: `/x/../pay?a=1#b` is `/pay?a=1#b`. Null for what leads to another site, or
 * might once it is decoded again: browsers read a backslash as a slash and drop tabs and line breaks, so `/\host` and
 * `/<tab>/host` would.
 */
export function ownPath(text: string): string | null {
  if (!isPlain(text) || !URL.canParse(text, HERE)) return null
  const { origin, pathname, search, hash } = new URL(text, HERE)
  return origin === HERE && parseOwnPath(pathname) !== null ? `${pathname}${search}${hash}` : null
}

/** What our pages lie beside: calls, and files for browsers and other sites. */
const NO_PAGE = /^\/(?:api|_next|icons|land)(?:\/|$)|\/(?:opengraph-image|apple-icon)[^/]*$|\.\w+$/i

/**
 * The same, for a page to send somebody back to. Null for a call of the API or a file: a link that signs people in must
 * not end in one, which a stranger chose.
 */
export function ownPage(text: string): string | null {
  const path = ownPath(text)
  const page = path === null ? null : parseOwnPath(path)
  return page === null || NO_PAGE.test(page) ? null : path
}

/**
 * Which page a path leads to, whatever way it is written: `/x/../%2576erify-email/?a=1` is `/verify-email`. For rules
 * about pages. Null where it leads to none of ours, or is encoded more often than makes sense.
 */
export function parseOwnPath(path: string): string | null {
  let page = path
  for (let turn = 0; turn <= MAX_DECODED; turn++) {
    if (!isPlain(page) || !URL.canParse(page, HERE)) return null
    const { origin, pathname } = new URL(page, HERE)
    const decoded = decode(pathname)
    if (origin !== HERE || decoded === null) return null
    if (decoded === page) return page.length > 1 ? page.replace(/\/$/, '') : page
    page = decoded
  }
  return null
}

const isPlain = (text: string): boolean =>
  text.startsWith('/') && !text.includes('//') && !text.includes('\\') && !/[\s\p{Cc}]/u.test(text)

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
