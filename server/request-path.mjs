// Determines what a request asks for, if Next is certain to read its address in the same way. The limits count by it.

/** Order matters: the first that matches counts. */
const KINDS = [
  // Data of Next's pages router, which no page of ours has, and its last-resort error page. Next would answer both.
  ['hidden', /^\/_(next\/data|global-error)(?![\w-])/],
  // Apart from other calls, so that an address which becomes one of these is ambiguous.
  ['auth', /^\/api\/auth\//],
  ['call', /^\/api\//],
  ['file', /^\/_next\/static\//],
]
const getKind = (path) => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'page'

/** Next resolves dot segments, encoded ones too, drops tabs and line ends, and reads backslashes as slashes. */
const REWRITTEN = /[\\\t\n\r]|\/(\.|%2e){1,2}([/?# ]|$)/i

/**
 * Next decodes a path for some routes and not for others, and joins repeated slashes: an address whose kind changes by
 * either is ambiguous.
 * @param {string} url the target of a request
 * @returns {'hidden' | 'auth' | 'call' | 'file' | 'page' | null} null for an address that is ambiguous, cannot be decoded, or has
 *   a null character in its query, which PostgreSQL rejects
 */
export function readKind(url) {
  const [path] = url.split('?', 1)
  try {
    const decoded = decodeURIComponent(path)
    decodeURIComponent(url)
    if (!path.startsWith('/') || path.includes('#') || REWRITTEN.test(decoded)) return null
    if (url.includes('%00', path.length)) return null
    const [kind, ...others] = [path, decoded, decoded.replace(/\/+/g, '/')].map(getKind)
    return others.every((other) => other === kind) ? kind : null
  } catch {
    return null
  }
}
