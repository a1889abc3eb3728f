import { NextResponse } from 'next/server'
import { describe, expect, test, vi } from 'vitest'
import { checkCallbackUrl, findCallbackPage, toSafeRedirect } from './callback-url'

/** Expiry of a deleted cookie. */
const GONE = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'

const { cookies, siteOrigin } = vi.hoisted(() => ({ cookies: vi.fn(), siteOrigin: vi.fn() }))
vi.mock('next/headers', () => ({ cookies }))
vi.mock('@/lib/foundation/env', () => ({ siteOrigin }))

const baseUrl = 'https://waymark.example'

test.each([
  ['/dashboard', '/dashboard'],
  [`${baseUrl}/cohorts/join/abc?a=1`, '/cohorts/join/abc?a=1'],
  ['/x/../pay', '/pay'],
])('a sign-in goes on to %s', (url, path) => {
  expect(toSafeRedirect({ url, baseUrl })).toBe(baseUrl + path)
})

test.each([
  'http://a:b:c',
  'https://evil.example/',
  `${baseUrl}.evil.example/`,
  `${baseUrl}@evil.example/`,
  '//evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example',
  '/api/v1/me/export',
  `${baseUrl}/api/auth/signout`,
  'javascript:alert(1)',
  '',
  { a: 1 },
  ['/pay'],
  null,
  undefined,
])('with %j it goes to the start page', (url) => {
  expect(toSafeRedirect({ url, baseUrl })).toBe(baseUrl)
})

describe('the page that somebody was to come back to', () => {
  const name = '__Host-next-auth.callback-url'
  test.each([
    ['/cohorts/join/abc', '/cohorts/join/abc'],
    [`${baseUrl}/sign-in/second-factor?next=%2Fpay`, '/sign-in/second-factor?next=%2Fpay'],
    ['https://evil.example/pay', null],
    ['//evil.example/pay', null],
    [`${baseUrl}/api/auth/signout`, null],
    ['http://a:b:c', null],
    [undefined, null],
  ])('of a cookie with %j is %j', async (value, page) => {
    siteOrigin.mockReturnValue(baseUrl)
    const { cookies: jar } = new NextResponse()
    if (value !== undefined) jar.set(name, value)
    cookies.mockResolvedValue(jar)
    expect(await findCallbackPage()).toBe(page)
  })
})

describe('a cookie that names no address', () => {
  /** Returns the `Set-Cookie` headers for a cookie, at a public address. */
  async function answerTo(origin: string, name: string, value: string): Promise<string[]> {
    siteOrigin.mockReturnValue(origin)
    const { cookies: jar, headers } = new NextResponse()
    jar.set(name, value)
    cookies.mockResolvedValue(jar)
    await checkCallbackUrl(new Request(`${origin}/api/auth/signin`))
    return headers.getSetCookie()
  }

  test.each(['__Host-next-auth.callback-url', '__Secure-next-auth.callback-url'])(
    'is taken away behind TLS, as browsers do it for %s: with Secure and the path of all',
    async (name) => {
      const [taken, ...others] = await answerTo(baseUrl, name, 'http://a:b:c')
      expect(others).toEqual([])
      expect(taken?.split('; ')).toEqual(expect.arrayContaining([`${name}=`, 'Path=/', GONE, 'Secure']))
    },
  )

  test('is taken away without TLS too', async () => {
    const name = 'next-auth.callback-url'
    const [taken] = await answerTo('http://127.0.0.1:3000', name, 'http://a:b:c')
    expect(taken?.split('; ')).toEqual(expect.arrayContaining([`${name}=`, 'Path=/', GONE]))
    expect(taken).not.toContain('Secure')
  })

  test('is left where next-auth would not read it, however many there are', async () => {
    const name = '0next-auth.callback-url'
    expect(await answerTo(baseUrl, name, 'http://a:b:c')).toEqual([`${name}=http%3A%2F%2Fa%3Ab%3Ac; Path=/`])
  })

  test('is left where it names one', async () => {
    const name = '__Host-next-auth.callback-url'
    expect(await answerTo(baseUrl, name, `${baseUrl}/dashboard`)).toEqual([
      `${name}=${encodeURIComponent(`${baseUrl}/dashboard`)}; Path=/`,
    ])
  })
})
