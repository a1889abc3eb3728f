import { expect, test } from 'vitest'
import { isQuiet, reader } from './route-patterns.mjs'

const dynamic = [
  { page: '/u/[handle]', regex: '^/u/([^/]+?)(?:/)?$' },
  { page: '/api/auth/[...nextauth]', regex: '^/api/auth/(.+?)(?:/)?$' },
  { page: '/api/[...path]', regex: '^/api/(.+?)(?:/)?$' },
]
const findRoute = reader([{ page: '/' }, { page: '/dashboard' }], dynamic, ['/mark.svg'])

test.each([
  ['/', '/'],
  ['/dashboard', '/dashboard'],
  ['/dashboard/', '/dashboard'],
  ['/u/nour', '/u/[handle]'],
  ['/u/nour@example.org', '/u/[handle]'],
  ['/api/auth/callback/email', '/api/auth/[...nextauth]'],
  ['/_next/static/chunks/abc.js', '(file)'],
  ['/mark.svg', '(file)'],
  // Anything else could be anybody's data, and there is no end of it.
  ['/nour@example.org', '(unknown)'],
  ['/api/v1/no-such-call', '(unknown)'],
  ['/u/nour/more', '(unknown)'],
  ['*', '(unknown)'],
])('%s is logged and counted as %s', (pathname, route) => {
  expect(findRoute(pathname)).toBe(route)
})

test('files and what asks every few seconds are quiet, pages are not', () => {
  for (const route of ['(file)', '/api/health/ready', '/api/metrics', '/icons/[name]', '/land/[name]'])
    expect(isQuiet(route)).toBe(true)
  for (const route of ['/', '/dashboard', '(unknown)', '/api/v1/me/progress/[step]']) expect(isQuiet(route)).toBe(false)
})
