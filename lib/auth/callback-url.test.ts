import { expect, test } from 'vitest'
import { ownRedirect } from './callback-url'

const baseUrl = 'https://waymark.example'

test.each([
  ['/dashboard', '/dashboard'],
  [`${baseUrl}/cohorts/join/abc?a=1`, '/cohorts/join/abc?a=1'],
  ['/x/../pay', '/pay'],
])('a sign-in goes on to %s', (url, path) => {
  expect(ownRedirect({ url, baseUrl })).toBe(baseUrl + path)
})

test.each([
  'http://a:b:c',
  'https://evil.example/',
  `${baseUrl}.evil.example/`,
  `${baseUrl}@evil.example/`,
  '//evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example',
  'javascript:alert(1)',
  '',
  { a: 1 },
  ['/pay'],
  null,
  undefined,
])('with %j it goes to the start page', (url) => {
  expect(ownRedirect({ url, baseUrl })).toBe(baseUrl)
})
