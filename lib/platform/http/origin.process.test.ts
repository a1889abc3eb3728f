import { beforeEach, describe, expect, test, vi } from 'vitest'
import { shared } from '@/lib/foundation/shared.mjs'

type Headers = Record<string, string>

/** Returns whether a server with the public address `site` accepts this write. */
async function isTaken(site: string, headers: Headers, method = 'POST'): Promise<boolean> {
  vi.resetModules()
  Object.assign(shared, { env: undefined })
  process.env.NEXTAUTH_URL = site
  process.env.DATABASE_URL = 'file:none'
  const { refuseForeignOrigin } = await import('./origin')
  const request = { method, headers: new globalThis.Headers({ host: new URL(site).host, ...headers }) } as Request
  try {
    refuseForeignOrigin(request)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'not-found' })
    return false
  }
}

const site = 'https://waymark.example'
const cookie = { cookie: 'next-auth.session-token=anything' }

describe('a write by a browser', () => {
  test.each<[string, Headers]>([
    ['our own page', { origin: site, 'sec-fetch-site': 'same-origin' }],
    ['our own page, in a browser without Sec-Fetch-Site', { origin: site }],
    ['a form that its user sends once more', { origin: site, 'sec-fetch-site': 'none' }],
    ['an old browser that only says where it was', { referer: `${site}/sign-in?next=%2F` }],
  ])('is taken from %s', async (_what, headers) => {
    expect(await isTaken(site, { ...cookie, ...headers })).toBe(true)
  })

  test.each<[string, Headers]>([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, in a browser without Sec-Fetch-Site', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { origin: 'https://blog.waymark.example', 'sec-fetch-site': 'same-site' }],
    ['a sibling domain without Origin', { 'sec-fetch-site': 'same-site' }],
    ['a frame without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an origin of null alone', { origin: 'null' }],
    ['a page that claims to be ours by half', { origin: site, 'sec-fetch-site': 'cross-site' }],
    ['our own name without https', { origin: 'http://waymark.example' }],
    ['our own name at another port', { origin: `${site}:8443` }],
    ['a name that begins like ours', { origin: `${site}.evil.example` }],
    ['a name that ends like ours', { origin: 'https://evilwaymark.example' }],
    ['our name as a user of another', { origin: 'https://waymark.example@evil.example' }],
    ['two origins', { origin: `${site}, https://evil.example` }],
    ['an origin that is more than one', { origin: `${site}/` }],
    ['an extension of the browser', { origin: 'chrome-extension://waymark.example' }],
    ['an empty origin', { origin: '' }],
    ['an old browser that was elsewhere', { referer: 'https://evil.example/waymark.example/' }],
    ['an old browser whose referer is none', { referer: 'about:blank' }],
  ])('is refused from %s', async (_what, headers) => {
    expect(await isTaken(site, { ...cookie, ...headers })).toBe(false)
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect(await isTaken(site, headers, method)).toBe(false)
  })

  test('is taken under the name that the browser asked for, on a server without https', async () => {
    const local = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }
    expect(await isTaken('http://127.0.0.1:3000', local)).toBe(true)
    expect(await isTaken('http://127.0.0.1:3000', { ...local, origin: 'http://localhost:3001' })).toBe(false)
  })

  test('is taken behind a proxy that asks under a name of its own', async () => {
    expect(await isTaken(site, { host: '10.0.0.5:3000', origin: site, 'sec-fetch-site': 'same-origin' })).toBe(true)
  })
})

test('a read is taken from anywhere: links lead here', async () => {
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(await isTaken(site, foreign, method)).toBe(true)
})

test('a program that is no browser says nothing of this, and is taken with and without a cookie', async () => {
  expect(await isTaken(site, { 'user-agent': 'curl/8.5.0' })).toBe(true)
  expect(await isTaken(site, { 'user-agent': 'curl/8.5.0', ...cookie })).toBe(true)
})

beforeEach(() => () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
})
