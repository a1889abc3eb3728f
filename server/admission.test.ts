import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { problemSchema } from '@/lib/platform/calls/values'
import { decideAdmission } from './admission.mjs'
import { refuse } from './refusals.mjs'
import { isPage, reader } from './route-patterns.mjs'

const asked = (url: string, { method = 'GET', headers = {}, headersDistinct = {} }: Partial<IncomingMessage> = {}) =>
  ({ url, method, headers, headersDistinct }) as IncomingMessage
const getStatus = (...args: Parameters<typeof asked>) => decideAdmission(asked(...args))?.status ?? null

describe('what Next gets to see', () => {
  test.each(['/', '/pay?country=DE', '/api/v1/me', '/_next/static/a.js', '/u/%C3%A9'])('%s is asked for', (url) => {
    expect(getStatus(url)).toBeNull()
    expect(getStatus(url, { method: 'HEAD' })).toBeNull()
  })

  test.each(['*', 'http://other.example/', '/%', '/%ff', '', '/pay?q=a%00b', '/api/v1/me?%00'])(
    '%j is no address here',
    (url) => {
      expect(getStatus(url)).toBe(400)
    },
  )

  test('an address has no more parameters than Next reads at once', () => {
    for (const path of ['/pay', '/icon.svg', '/api/v1/pay', '/api/auth/csrf', '/_next/static/a.js']) {
      expect(getStatus(`${path}?${'q&'.repeat(99)}q`), path).toBeNull()
      expect(getStatus(`${path}?${'q&'.repeat(100)}q`), path).toBe(400)
      expect(getStatus(`${path}?${'q&'.repeat(7500)}`, { method: 'POST' }), path).toBe(400)
    }
  })

  test.each([
    ...['/_global-error', '/_global-error?a=1', '/_global-error/'],
    ...['/_next/data/build/_global-error.json', '/_next/data/build/pay.json', '/_next/data'],
  ])('%s is found nowhere', (url) => {
    expect(getStatus(url)).toBe(404)
  })

  test.each([
    ...['/api/x/../auth/callback/credentials', '/api/./auth/signout', '/api/x/%2e%2e/auth/signout'],
    ...['/api/x/.%2E/auth/signout', '/api/x\\..\\auth/signout', '/api/x/.\t./auth/signout', '/api//auth/signout'],
    ...['/api/../forecast', '/_next/static/../../forecast', '/_next/static/..%2f..%2fforecast', '/./_global-error'],
    ...['/%5fglobal-error', '/%61pi/v1/me', '/ap%69/auth/signout', '/api%2fauth%2fsignout', '/api/%61uth/signout'],
    ...['/api/..%3fx', '/api/..%23x', '/_next/static/..%20'],
    ...['//_global-error/%252e%2e/api', '//api/v1/%252e%2e/%252e%2e/pay'],
    ...['/..', '/.', '/a/..', '/a/.?b', '/\\pay', '/pay#top', '/api/v1/me#/../../../pay'],
  ])('%j leads elsewhere than it says', (url) => {
    for (const method of ['GET', 'POST']) expect(getStatus(url, { method }), method).toBe(400)
  })

  test.each([
    ...[
      '/pay?from=/../api',
      '/pay?a=%2e%2e/',
      '/api/v1/me?a=//b\\c',
      '/u/..%2F..%2Fme',
      '/api/v1/reviews/..%2F..%2Fme',
    ],
    ...['/guide/a..b', '/guide/.well', '/u/%41na', '/u/\u00e9', '/u/%00', '/pay?q=%2500', '//pay'],
  ])('%j is asked for as well', (url) => {
    expect(getStatus(url)).toBeNull()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'CONNECT'])(
    'a page takes no %s, and so nobody sends it a body',
    (method) => {
      for (const url of ['/', '/settings', '/api', '/apiary', '/_next/image']) {
        expect(decideAdmission(asked(url, { method })), url).toMatchObject({ status: 405, allow: 'GET, HEAD' })
      }
    },
  )

  test('a call takes what calls are made with, and no TRACE', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(getStatus('/api/v1/me', { method })).toBeNull()
    }
    for (const method of ['TRACE', 'PROPFIND', 'PURGE']) expect(getStatus('/api/v1/me', { method })).toBe(405)
  })

  test('a request names one host', () => {
    const of = (host: string[]) => getStatus('/pay', { headersDistinct: { host } })
    expect(of(['waymark.example'])).toBeNull()
    expect(of(['waymark.example', 'other.example'])).toBe(400)
    expect(of(['waymark.example', 'waymark.example'])).toBe(400)
  })

  test('the state of Next’s router is one that Next can read', () => {
    const of = (state: string) => getStatus('/pay', { headers: { 'next-router-state-tree': state } })
    expect(of(encodeURIComponent('["",{"children":["__PAGE__",{}]}]'))).toBeNull()
    for (const state of ['', 'x', '[]', '{}', 'null', '%', '["",{"children":5}]', '['.repeat(9000), 'a, b']) {
      expect(of(state), state.slice(0, 20)).toBe(400)
    }
  })
})

describe('what is admitted is what Next reads', () => {
  const parts = ['api', 'auth', 'v1', '_next', 'static', 'data', '_global-error', 'pay', 'a.b', '', '.', '..', '...']
  const escapes = [
    '%2e',
    '%2E',
    '%2f',
    '%5c',
    '%25',
    '%252e',
    '%252f',
    '%09',
    '%00',
    '%3f',
    '%23',
    '%61',
    '%70i',
    '%5f',
    '%ff',
  ]
  const signs = ['\\', '\t', '#', '?', ';', '@', ':', '\u00e9', '|', '/']
  const piece = fc.constantFrom(...parts, ...escapes, ...signs)
  const segment = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''))
  const target = fc
    .array(fc.oneof(fc.constantFrom(...parts), segment), { minLength: 1, maxLength: 7 })
    .map((segments) => `/${segments.join('/')}`)

  /**
   * Returns the forms in which Next's router may see a path: parsed, decoded for fixed routes, and resolved again
   * after that.
   */
  function readings(url: string): string[] {
    const routed = new URL(`http://n${url}`).pathname
    const decoded = decodeURIComponent(routed)
    const stack: string[] = []
    for (const part of decoded.split(/[\\/]+/)) {
      if (part === '..') stack.pop()
      else if (part !== '.' && part !== '') stack.push(part)
    }
    return [routed, decoded, `/${stack.join('/')}/`]
  }
  const findRoute = reader([], [], new Set())

  test('whatever the address is made of', () => {
    fc.assert(
      fc.property(target, (url) => {
        if (getStatus(url) !== null) return
        const seen = readings(url)
        for (const path of seen) expect(path).not.toMatch(/^\/(_global-error|_next\/data)(\/|$)/)
        const takes = getStatus(url, { method: 'POST' })
        expect(takes === 405, 'a page').toBe(!seen[0]?.startsWith('/api/'))
        if (takes === null) for (const path of seen) expect(path).toMatch(/^\/api\//)
        if (isPage(url, findRoute(url))) return
        for (const path of seen) expect(path).toMatch(/^\/(api|_next\/static)\//)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a refusal', () => {
  let server: Server
  beforeEach(async () => {
    const refusal = {
      status: 429,
      title: 'Too many requests',
      detail: 'Wait.',
      code: 'too-many',
      retryAfter: 34,
      endsConnection: false,
    }
    server = createServer((request, response) => refuse(request, response, refusal))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))
  const get = (path: string, accept: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers: { accept } })

  test('is a page for people that says what happened, needs no script and loads nothing', async () => {
    const answer = await get('/pay', 'text/html,application/xhtml+xml')
    expect(answer.status).toBe(429)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'retry-after': '34',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; style-src 'sha256-/),
    })
    const text = await answer.text()
    expect(text).toContain('<h1>Too many requests</h1>')
    expect(text).toContain('href="">Load this page again</a>')
    expect(text).not.toMatch(/<script|src=|http/)
  })

  test('is a problem document for programs, for calls, and for what a page fetches', async () => {
    for (const answer of [await get('/pay', '*/*'), await get('/api/v1/me', 'text/html')]) {
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(problemSchema.parse(await answer.json())).toMatchObject({ status: 429, code: 'too-many', retryAfter: 34 })
    }
  })

  test('of a HEAD has no body', async () => {
    const answer = await get('/pay', 'text/html', 'HEAD')
    expect([answer.status, await answer.text()]).toEqual([429, ''])
  })
})
