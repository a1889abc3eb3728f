// Determines a request's path, if Next is certain to see the same one.
import { posix } from 'node:path'

/** Data of Next's pages router, which no page of ours has. Next would answer with the page in the address. */
const DATA = /^\/_next\/data(?![\w-])/
/** Address of Next's last-resort error page, which would answer as if the server were broken. */
const BROKEN = /^\/_global-error(?![\w-])/

/** @typedef {'hidden' | 'auth' | 'call' | 'static' | 'page'} Kind `auth`: next-auth's calls; `static`: files of the build */

/** @returns {Kind} */
function classifyPath(path) {
  if (BROKEN.test(path) || DATA.test(path)) return 'hidden'
  if (path.startsWith('/api/auth/')) return 'auth'
  if (path.startsWith('/api/')) return 'call'
  return path.startsWith('/_next/static/') ? 'static' : 'page'
}

/**
 * Parses a request's path, and refuses ambiguous ones. Next resolves dot segments, encoded ones too, drops tabs and
 * reads backslashes as slashes, so that an address with any of these leads elsewhere than it appears to. It decodes for
 * some routes and not for others, so that an address whose kind changes by decoding is ambiguous.
 * @param {string} url the target of a request
 * @returns {{ path: string, kind: Kind } | null} null for an ambiguous address
 */
export function readPath(url) {
  const [path] = url.split('?', 1)
  if (!path.startsWith('/')) return null
  try {
    const decoded = decodeURIComponent(path)
    if (decodeURIComponent(resolve(path)) !== decoded) return null
    const kind = classifyPath(path)
    // `URL` resolves dots that are still encoded, `posix.normalize` does not: requires the same kind for both.
    const slashed = decoded.replace(/[\\/]+/g, '/')
    const readings = [posix.normalize(slashed), resolve(slashed)]
    return readings.every((reading) => classifyPath(reading) === kind) ? { path, kind } : null
  } catch {
    return null
  }
}

const resolve = (path) => new URL(`http://host${path}`).pathname
