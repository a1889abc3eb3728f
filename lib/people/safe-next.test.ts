import { describe, expect, test } from 'vitest'
import { safeNext, withNext } from './safe-next'

describe('after signing in', () => {
  test.each(['/dashboard', '/roadmaps/backend?view=list#http', '/cohorts/join/abc', '/'])(
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
    `/${'a'.repeat(500)}`,
  ])('one never goes to %j, but to the dashboard', (next) => {
    expect(safeNext(next)).toBe('/dashboard')
  })

  test('two addresses are none', () => {
    expect(safeNext(['/pay', '/guide'])).toBe('/dashboard')
  })
})

test('the way to go in the end is carried along, when there is one', () => {
  expect(withNext('/sign-up', '/cohorts/join/abc')).toBe('/sign-up?next=%2Fcohorts%2Fjoin%2Fabc')
  expect(withNext('/sign-up', undefined)).toBe('/sign-up')
  expect(withNext('/sign-up', '//evil.example')).toBe('/sign-up')
})
