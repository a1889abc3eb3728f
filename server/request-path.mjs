// Determines what a request asks for, if Next is certain to read its address in the same way. The limits count by it.
import { posix } from 'node:path'

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

/**
 * Reads what a request asks for, and refuses ambiguous addresses. Next resolves dot segments, encoded ones too, drops tabs and
 * reads backslashes as slashes, so that an address with any of these leads elsewhere than it appears to. It decodes for some
 * routes and not for others, so that an address whose kind changes by decoding is ambiguous.
 * @param {string} url the target of a request
 * @returns {'hidden' | 'auth' | 'call' | 'file' | 'page' | null} null for an address that is ambiguous, cannot be decoded, or has
 *   a null character in its query, which PostgreSQL rejects
 */
export function readKind(url) {
  const [path] = url.split('?', 1)
  if (!path.startsWith('/') || url.includes('%00', path.length)) return null
  try {
    decodeURIComponent(url)
    const decoded = decodeURIComponent(path)
    if (decodeURIComponent(resolve(path)) !== decoded) return null
    const kind = getKind(path)
    // `URL` resolves dots that are still encoded, `posix.normalize` does not: requires the same kind for both.
    const slashed = decoded.replace(/[\\/]+/g, '/')
    return [posix.normalize(slashed), resolve(slashed)].every((reading) => getKind(reading) === kind) ? kind : null
  } catch {
    return null
  }
}

const resolve = (path) => new URL(`http://host${path}`).pathname
