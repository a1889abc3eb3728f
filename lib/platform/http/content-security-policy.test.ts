import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { env } from '@/lib/foundation/env'
import { shared } from '@/lib/foundation/shared.mjs'
import { proxy } from '@/proxy'
import { nonceIn, type PageSetting, pagePolicy } from './content-security-policy'

const served: PageSetting = { nonce: 'c29tZSBub25jZSBoZXJlIQ==', isDev: false, isSecure: true }
const directives = (over: Partial<PageSetting> = {}) =>
  new Map(
    pagePolicy({ ...served, ...over })
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources] as const
      }),
  )

describe('the policy of a page', () => {
  test('lets nothing run but what this answer brought, and what that loads', () => {
    expect(directives().get('script-src')).toEqual([`'nonce-${served.nonce}'`, "'strict-dynamic'"])
    expect(directives().get('default-src')).toEqual(["'none'"])
    expect(directives().get('base-uri')).toEqual(["'none'"])
    expect(directives().get('frame-ancestors')).toEqual(["'none'"])
  })

  test('names each directive once, and no other origin in any of them', () => {
    const names = pagePolicy(served).split('; ')
    expect(directives().size).toBe(names.length)
    for (const [name, sources] of directives()) {
      for (const source of sources) {
        expect(source, name).toMatch(/^'(none|self|strict-dynamic|unsafe-inline|nonce-[A-Za-z0-9+/=]+)'$/)
      }
    }
  })

  test('has "unsafe-inline" for attributes of style alone, and "unsafe-eval" nowhere', () => {
    const unsafe = [...directives()].filter(([, sources]) => sources.some((source) => source.includes('unsafe')))
    expect(unsafe.map(([name]) => name)).toEqual(['style-src-attr'])
  })

  test('asks for https only where people come by https', () => {
    expect(directives().has('upgrade-insecure-requests')).toBe(true)
    expect(directives({ isSecure: false }).has('upgrade-insecure-requests')).toBe(false)
  })

  test('lets the development server evaluate code, and nothing from elsewhere', () => {
    const inDevelopment = directives({ isDev: true })
    expect(inDevelopment.get('script-src')).toContain("'unsafe-eval'")
    expect(inDevelopment.get('script-src')).not.toContain("'unsafe-inline'")
    expect(inDevelopment.get('connect-src')).toEqual(["'self'", 'ws:'])
  })
})

test('the nonce is found again in the policy', () => {
  expect(nonceIn(pagePolicy(served))).toBe(served.nonce)
  expect(nonceIn(null)).toBeUndefined()
})

test('browsers are told to stay with https for two years, where people come by https', () => {
  const getTransport = (NEXTAUTH_URL: string) => {
    const before = env()
    Object.assign(shared, { env: { ...before, NEXTAUTH_URL } })
    try {
      return proxy(new NextRequest(`${NEXTAUTH_URL}/pay`)).headers.get('strict-transport-security')
    } finally {
      Object.assign(shared, { env: before })
    }
  }
  expect(getTransport('https://waymark.example')).toBe('max-age=63072000')
  for (const url of ['http://127.0.0.1:3000', 'http://https.example']) expect(getTransport(url)).toBeNull()
})
