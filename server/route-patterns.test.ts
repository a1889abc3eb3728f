import { expect, test } from 'vitest'
import { isInLocale, isPage, isQuiet, reader } from './route-patterns.mjs'

const dynamic = [
  { page: '/u/[handle]', regex: '^/u/([^/]+?)(?:/)?$' },
  { page: '/api/auth/[...nextauth]', regex: '^/api/auth/(.+?)(?:/)?$' },
  { page: '/api/[...path]', regex: '^/api/(.+?)(?:/)?$' },
]
const findRoute = reader([{ page: '/' }, { page: '/dashboard' }], dynamic, new Set(['/mark.svg']))

test.each([
  ['/', '/'],
  ['/dashboard', '/dashboard'],
  ['/dashboard/', '/dashboard'],
  ['/u/nour', '/u/[handle]'],
  ['/u/nour@example.org', '/u/[handle]'],
  ['/api/auth/callback/email', '/api/auth/[...nextauth]'],
  ['/_next/static/chunks/abc.js', '(file)'],
  ['/mark.svg', '(file)'],
  // Anything else could be personal data, in unlimited number.
  ['/nour@example.org', '(unknown)'],
  ['/api/v1/no-such-call', '(unknown)'],
  ['/u/nour/more', '(unknown)'],
  ['*', '(unknown)'],
])('%s is logged and counted as %s', (pathname, route) => {
  expect(findRoute(pathname)).toBe(route)
})

test('pictures and files that anyone may keep are in one language, and vary by no cookie', () => {
  const pictures = ['/opengraph-image', '/guide/[page]/opengraph-image-1x2y3z', '/apple-icon', '/apple-icon-a1b2c3']
  const files = ['/icon.svg', '/manifest.webmanifest', '/robots.txt', '/sitemap.xml', '/api/v1/openapi.json', '(file)']
  for (const route of [...pictures, ...files]) expect(isInLocale(route), route).toBe(false)
  for (const route of ['/', '/pay', '/api/v1/me', '/api/v1/me/moment/card', '/u/[handle]', '(unknown)'])
    expect(isInLocale(route), route).toBe(true)
})

test('files and what asks every few seconds are quiet, pages are not', () => {
  for (const route of ['(file)', '/api/health/ready', '/api/metrics', '/icons/[name]', '/land/[name]'])
    expect(isQuiet(route)).toBe(true)
  for (const route of ['/', '/dashboard', '(unknown)', '/api/v1/me/progress/[step]']) expect(isQuiet(route)).toBe(false)
})

test('pages are what is no call and no file, at whatever address', () => {
  for (const url of ['/', '/dashboard?a=1', '/none', '/_next/image', '/u/nour?_rsc=1'])
    expect(isPage(url, findRoute(url.split('?')[0] ?? '')), url).toBe(true)
  for (const url of ['/mark.svg', '/mark.svg?a', '/_next/static/a.js', '/api/v1/me', '/api/health/live', '/api/none'])
    expect(isPage(url, findRoute(url.split('?')[0] ?? '')), url).toBe(false)
})
