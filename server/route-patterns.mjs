// Maps a path to its route: `/reviews/[id]` instead of one of a million addresses. So logs and metrics by route are
// bounded, and contain nobody's id, handle or token.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  const manifest = path.join(folder, '.next', 'routes-manifest.json')
  if (!existsSync(manifest)) return () => UNKNOWN
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(manifest, 'utf8'))
  return reader(staticRoutes, dynamicRoutes, namesIn(path.join(folder, 'public')))
}

const namesIn = (folder) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`) : []

/**
 * Makes that function from the routes. @param {readonly { page: string, regex?: string }[]} dynamicRoutes in the order
 * in which Next tries them
 */
export function reader(staticRoutes, dynamicRoutes, files = []) {
  const fixed = new Set(staticRoutes.map(({ page }) => page))
  const known = new Set(files)
  const dynamic = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return (pathname) => {
    if (pathname.startsWith('/_next/static/') || known.has(pathname)) return STATIC
    const plain = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
    if (fixed.has(plain)) return plain
    const page = dynamic.find(({ pattern }) => pattern.test(plain))?.page
    // `/api/[...path]` answers calls that do not exist.
    return page === undefined || page === '/api/[...path]' ? UNKNOWN : page
  }
}

const QUIET = new Set([STATIC, '/api/health/live', '/api/health/ready', '/api/metrics'])

/** Pictures, and files for programs, which may be cached publicly: always in English. */
const PUBLIC_FILE = /\/((opengraph-image|apple-icon)(-\w+)?|(icon|manifest|robots|sitemap|data|openapi)\.\w+)$/

/** Returns whether a route's answer is in the client's language. */
export const isInLocale = (route) => !isQuiet(route) && !PUBLIC_FILE.test(route)

/** Returns whether a route is requested automatically every few seconds, or dozens of times per page. */
export const isQuiet = (route) => QUIET.has(route) || route.startsWith('/icons/') || route.startsWith('/land/')
