// Which route a path belongs to: `/reviews/[id]` and not one of a million addresses. What is logged and counted by it is
// bounded, and has nobody's id, handle or token in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What no route answers. */
export const UNKNOWN = '(unknown)'
const STATIC = '(file)'

/**
 * @param {string} folder the project's, where its build lies
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

/** @param {readonly { page: string, regex?: string }[]} dynamicRoutes in the order in which Next tries them */
export function reader(staticRoutes, dynamicRoutes, files = []) {
  const fixed = new Set(staticRoutes.map(({ page }) => page))
  const known = new Set(files)
  const dynamic = dynamicRoutes.map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return (pathname) => {
    if (pathname.startsWith('/_next/static/') || known.has(pathname)) return STATIC
    const plain = pathname.length > 1 && pathname.endsWith('/') ? pathname.slice(0, -1) : pathname
    if (fixed.has(plain)) return plain
    const page = dynamic.find(({ pattern }) => pattern.test(plain))?.page
    // `/api/[...path]` is what answers where nothing is.
    return page === undefined || page === '/api/[...path]' ? UNKNOWN : page
  }
}

const QUIET = new Set([STATIC, '/api/health/live', '/api/health/ready', '/api/metrics'])

/** Pictures, and files for programs, which anyone may keep and pass on: in English for all. */
const PUBLIC_FILE = /\/((opengraph-image|apple-icon)(-\w+)?|(icon|manifest|robots|sitemap|data|openapi)\.\w+)$/

/** Whether what a route answers is in the language of who asks. */
export const hasWords = (route) => !isQuiet(route) && !PUBLIC_FILE.test(route)

/** What asks by itself, every few seconds, or comes by the dozen with each page. */
export const isQuiet = (route) => QUIET.has(route) || route.startsWith('/icons/') || route.startsWith('/land/')
