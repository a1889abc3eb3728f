/** Base for resolving a path. Any address will do: it only shows whether a path leads to another site. */
const HERE = 'http://here.invalid'
/** Most times that a path is decoded: more than any proxy in between does. */
const MAX_DECODED = 5

/**
 * Resolves a path of this site as a browser does: `/x/../pay?a=1#b` is `/pay?a=1#b`. Null for a path that leads to
 * another site, or might once decoded again: browsers read a backslash as a slash and drop tabs and line breaks, so
 * `/\host` and `/<tab>/host` would.
 */
export function toSameOriginPath(text: string): string | null {
  if (!isPlain(text) || !URL.canParse(text, HERE)) return null
  const { origin, pathname, search, hash } = new URL(text, HERE)
  return origin === HERE && parseSameOriginPath(pathname) !== null ? `${pathname}${search}${hash}` : null
}

/** Paths that are not pages: calls, and files for browsers and other sites. */
const NO_PAGE = /^\/(?:api|_next|icons|land)(?:\/|$)|\/(?:opengraph-image|apple-icon)[^/]*$|\.\w+$/i

/**
 * Resolves a path for a page to return to. Null for a call of the API or a file: a link that signs people in must not
 * end in one, which an attacker chose.
 */
export function toSameOriginPage(text: string): string | null {
  const path = toSameOriginPath(text)
  const page = path === null ? null : parseSameOriginPath(path)
  return page === null || NO_PAGE.test(page) ? null : path
}

/**
 * Returns the page that a path leads to, however it is written: `/x/../%2576erify-email/?a=1` is `/verify-email`. For
 * rules about pages. Null where it leads to none of this site, or is encoded too many times.
 */
export function parseSameOriginPath(path: string): string | null {
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
