// Maps a path to its route: `/reviews/[id]` instead of one of a million addresses. So logs and metrics by route are
// bounded, and contain nobody's id, handle or token.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Label of paths without a route. */
export const UNKNOWN = '(unknown)'
const STATIC = '(file)'

/**
 * Makes a function that returns the route of a path.
 * @param {string} folder the project's, with its build
 * @returns {(pathname: string) => string}
 */
export function routeReader(folder) {
  const manifest = readFileSync(path.join(folder, '.next', 'routes-manifest.json'), 'utf8')
  const { staticRoutes, dynamicRoutes } = JSON.parse(manifest)
  const files = readdirSync(path.join(folder, 'public'), { recursive: true, encoding: 'utf8' })
  return reader(staticRoutes, dynamicRoutes, new Set(files.map((name) => `/${name}`)))
}

/**
 * Makes that function from the routes. @param {readonly { page: string, regex?: string }[]} dynamicRoutes in the order
 * in which Next tries them
 */
export function reader(staticRoutes, dynamicRoutes, files) {
  const fixed = new Set(staticRoutes.map(({ page }) => page))
  const dynamic = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return (pathname) => {
    if (pathname.startsWith('/_next/static/') || files.has(pathname)) return STATIC
    const plain = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
    if (fixed.has(plain)) return plain
    const page = dynamic.find(({ pattern }) => pattern.test(plain))?.page
    // `/api/[...path]` answers calls that do not exist.
    return page === undefined || page === '/api/[...path]' ? UNKNOWN : page
  }
}

const QUIET = new Set([STATIC, '/api/health/live', '/api/health/ready', '/api/metrics'])

/** Returns whether a route is requested automatically every few seconds, or dozens of times per page. */
export const isQuiet = (route) => QUIET.has(route) || route.startsWith('/icons/') || route.startsWith('/land/')

/** Returns whether a page is at an address that is admitted: pages are counted, and drawn in turns. */
export const isPage = (url, route) => !url.startsWith('/api/') && !isQuiet(route)

/** Pictures, and files for programs, which may be cached publicly: always in English. */
const PUBLIC_FILE = /\/((opengraph-image|apple-icon)(-\w+)?|(icon|manifest|robots|sitemap|data|openapi)\.\w+)$/

/** Returns whether a route's answer is in the client's language. */
export const isInLocale = (route) => !isQuiet(route) && !PUBLIC_FILE.test(route)
