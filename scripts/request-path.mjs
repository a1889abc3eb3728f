// Which path a request is judged by, when Next reads the same one in it.
import { posix } from 'node:path'

/** No page of ours has such data. Next would answer with the page whose name stands in the address. */
const DATA = /^\/_next\/data(?![\w-])/
/** Next's last-resort error page has an address of its own, which would answer as if the server were broken. */
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
 * Next resolves dot segments, encoded ones too, drops tabs and reads backslashes as slashes: an address with any of these
 * leads elsewhere than it says. It decodes for some routes and not for others: an address that is of another kind once it
 * is decoded has no certain one.
 * @param {string} url the target of a request
 * @returns {{ path: string, kind: Kind } | null} null for what is not judged at all
 */
export function readPath(url) {
  const [path] = url.split('?', 1)
  if (!path.startsWith('/')) return null
  try {
    const decoded = decodeURIComponent(path)
    if (decodeURIComponent(resolve(path)) !== decoded) return null
    const kind = classifyPath(path)
    // `URL` reads what is left encoded as dots once more, `posix.normalize` does not: the kind is the same either way.
    const slashed = decoded.replace(/[\\/]+/g, '/')
    const readings = [posix.normalize(slashed), resolve(slashed)]
    return readings.every((reading) => classifyPath(reading) === kind) ? { path, kind } : null
  } catch {
    return null
  }
}

const resolve = (path) => new URL(`http://host${path}`).pathname
