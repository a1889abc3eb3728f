import { expect, test } from 'vitest'
import { githubIdentity, openIdIdentity, primaryAddress } from './identity'

const claims = { sub: 'x1', email: 'ana@example.org', name: 'Ana', email_verified: true }

test('an address is verified when the provider says so, and not when it says nothing', () => {
  expect(openIdIdentity(claims)).toEqual({
    id: 'x1',
    email: 'ana@example.org',
    isEmailVerified: true,
    name: 'Ana',
    label: 'ana@example.org',
  })
  expect(openIdIdentity({ ...claims, email_verified: 'true' }).isEmailVerified).toBe(true)
  for (const email_verified of [false, undefined, 'false', 1]) {
    expect(openIdIdentity({ ...claims, email_verified }).isEmailVerified).toBe(false)
  }
  expect(openIdIdentity({ sub: 'x1', email_verified: true, preferred_username: 'ana' })).toMatchObject({
    email: null,
    isEmailVerified: false,
    label: 'ana',
  })
})

test('of GitHub only the primary address counts, and only when it is verified', () => {
  const [other, primary] = [
    { email: 'other@example.org', primary: false, verified: true },
    { email: 'ana@example.org', primary: true, verified: true },
  ]
  expect(primaryAddress([other, primary])).toBe('ana@example.org')
  expect(primaryAddress([other, { ...primary, verified: false }])).toBeNull()
  expect(primaryAddress([other])).toBeNull()
  expect(primaryAddress({ message: 'Not Found' })).toBeNull()
  expect(githubIdentity({ id: 4711, login: 'anar', name: null, email: null })).toEqual({
    id: '4711',
    email: null,
    isEmailVerified: false,
    name: 'anar',
    label: 'anar',
  })
})
