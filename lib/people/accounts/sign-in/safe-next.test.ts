import { describe, expect, test } from 'vitest'
import { mailLinkSchema, resetSchema, signUpSchema } from '../schema'
import { findPreservedNext, isMailableNext, nextAfterSignUp, safeNext, withMailedNext, withNext } from './safe-next'

describe('after signing in', () => {
  test.each(['/dashboard', '/roadmaps/backend?view=list#http', '/cohorts/join/abc', '/', '/pay?note=/api/x.json'])(
    'one goes on to %s',
    (next) => {
      expect(safeNext(next)).toBe(next)
    },
  )

  test.each([
    undefined,
    '',
    'dashboard',
    'https://evil.example',
    'javascript:alert(1)',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/a//evil.example',
    '/%5cevil.example',
    '/%09/evil.example',
    '/%252f%252fevil.example',
    '/%25255cevil.example',
    '/..//evil.example',
    '/a/%2e%2e/%2fevil.example',
    '/%ff',
    '/api/auth/signout',
    '/api/v1/me/export',
    '/api',
    '/api/',
    '/API/v1/me/export',
    '/x/../api/v1/me/export',
    '/%61pi/v1/me/export',
    '/%2561pi/v1/me/export',
    '/api%2fv1',
    '/pay/data.json',
    '/_next/static/x',
    '/icons/512',
    '/u/ana/opengraph-image',
    '/roadmaps/backend/opengraph-image-1x2y3z?a=1',
    `/${'%25'.repeat(9)}2f`,
    `/${'a'.repeat(500)}`,
  ])('one never goes to %j, but to the dashboard', (next) => {
    expect(safeNext(next)).toBe('/dashboard')
  })

  test.each([
    ['/./pay', '/pay'],
    ['/x/../pay?country=DE#a', '/pay?country=DE#a'],
    ['/x/%2e%2e/pay', '/pay'],
    ['/../../pay', '/pay'],
  ])('%s is resolved before it is judged, to %s', (next, resolved) => {
    expect(safeNext(next)).toBe(resolved)
  })

  test('one that is too long once its letters are encoded leads to the dashboard', () => {
    expect(safeNext(`/roadmaps/backend?view=list&q=${'é'.repeat(70)}`)).toHaveLength(450)
    expect(safeNext(`/roadmaps/backend?view=list&q=${'é'.repeat(100)}`)).toBe('/dashboard')
  })

  test('two addresses are none', () => {
    expect(safeNext(['/pay', '/guide'])).toBe('/dashboard')
  })
})

test('the way to go in the end is carried along, when there is one', () => {
  expect(withNext('/sign-up', '/cohorts/join/abc')).toBe('/sign-up?next=%2Fcohorts%2Fjoin%2Fabc')
  expect(withNext('/sign-up', undefined)).toBe('/sign-up')
  expect(withNext('/sign-up', '//evil.example')).toBe('/sign-up')
  expect(withNext('/sign-in?done=reset', '/pay')).toBe('/sign-in?done=reset&next=%2Fpay')
})

describe('a new account', () => {
  test.each([
    ['/cohorts/join/abc', '/cohorts/join/abc'],
    ['/invitations/abc', '/invitations/abc'],
    ['/roadmaps/backend', '/onboarding?next=%2Froadmaps%2Fbackend'],
    ['/cohorts', '/onboarding?next=%2Fcohorts'],
    ['//evil.example/cohorts/join/abc', '/onboarding'],
    [undefined, '/onboarding'],
  ])('that came for %j goes to %s first', (next, first) => {
    expect(nextAfterSignUp(next)).toBe(first)
  })

  test('goes to its plan alone where the page after that makes the address too long', () => {
    const long = `/roadmaps/backend?q=${'&a='.repeat(113)}`
    expect(long).toHaveLength(359)
    expect(safeNext(long)).toBe(long)
    expect(nextAfterSignUp(long)).toBe('/onboarding')
  })
})

test.each(['é', '&a=', '/', '%2f', 'a'])('no form carries along more of %j than its call accepts', (part) => {
  for (let count = 0; count < 500; count += 7) {
    const asked = `/pay?q=${part.repeat(count)}`
    for (const schema of [signUpSchema, mailLinkSchema, resetSchema])
      for (const next of [safeNext(asked), nextAfterSignUp(asked)])
        expect(schema.shape.next.safeParse(next).success, asked).toBe(true)
  }
})

describe('the ways in', () => {
  const carried = new URLSearchParams({ next: '/cohorts/join/abc' })
  test.each([
    ['/cohorts/join/abc', new URLSearchParams(), '/cohorts/join/abc'],
    ['/invitations/abc', new URLSearchParams(), '/invitations/abc'],
    ['/sign-in', carried, '/cohorts/join/abc'],
    ['/sign-up', carried, '/cohorts/join/abc'],
    ['/forgot-password', carried, '/cohorts/join/abc'],
    ['/sign-in', new URLSearchParams(), undefined],
    ['/pay', carried, undefined],
    ['/cohorts', new URLSearchParams(), undefined],
  ])('on %s keep what somebody came for', (path, query, next) => {
    expect(findPreservedNext(path, query)).toBe(next)
  })
})

describe('a link in a mail', () => {
  test.each(['', '/pay', '/cohorts/join/abc', '/onboarding?next=%2Fcohorts%2Fjoin%2Fabc', '/verify-emails'])(
    'may lead to %j',
    (next) => {
      expect(isMailableNext(next)).toBe(true)
    },
  )

  test.each([
    '/verify-email?token=x',
    '/verify-email',
    '/verify-email/',
    '/./verify-email?token=x',
    '/x/../verify-email?token=x',
    '/%76erify-email?token=x',
    '/%2576erify-email?token=x',
    '/x/%252e%252e/verify-email',
    '/verify-email%3ftoken=x',
    '/reset-password?token=x',
    '/invitations/abc',
    '/sign-in/link?token=x',
    '/unsubscribe?token=x',
    '/sign-up?next=%2Fverify-email%3Ftoken%3Dx',
    '/onboarding?next=%2Fsign-up%3Fnext%3D%252F%252576erify-email',
  ])('never leads to %s', (next) => {
    expect(isMailableNext(next)).toBe(false)
    expect(withMailedNext('/verify-email?token=x', next)).toBe('/verify-email?token=x')
  })

  test('carries an invitation along', () => {
    const path = withMailedNext('/verify-email?token=x', '/cohorts/join/abc')
    expect(path).toBe('/verify-email?token=x&next=%2Fcohorts%2Fjoin%2Fabc')
  })
})
