import { describe, expect, test, vi } from 'vitest'
import { peopleQuerySchema, signUpSchema } from './schema'
import { signUpBody } from './sign-up/sign-up-body'

const valid = { name: 'Ana Ribeiro', email: 'ana@example.org', password: 'a river in may' }
const reasonsFor = (change: Record<string, unknown>) =>
  signUpSchema.safeParse({ ...valid, ...change }).error?.issues.map(({ path, message }) => `${path}: ${message}`)

describe('signing up', () => {
  test('an address is kept in lower case, a name without the space around it', () => {
    expect(signUpSchema.parse({ ...valid, name: ' Ana ', email: ' Ana@Example.ORG ' })).toMatchObject({
      name: 'Ana',
      email: 'ana@example.org',
    })
  })

  test('a password is kept as it was typed', () => {
    expect(signUpSchema.parse({ ...valid, password: '  Ten spaces?  ' }).password).toBe('  Ten spaces?  ')
  })

  test.each([
    ['name: Write something here.', { name: '  ' }],
    ['name: Use at most 80 characters.', { name: 'a'.repeat(81) }],
    ['name: Use one line.', { name: 'Ana\n\nYour account is blocked' }],
    ['name: Use one line.', { name: 'A\u0000na' }],
    ['email: Enter an e-mail address, like name@example.org.', { email: 'ana' }],
    ['email: Use at most 254 characters.', { email: `${'a'.repeat(250)}@b.org` }],
    ['password: Use at least 10 characters.', { password: 'ninechars' }],
    ['password: Use at most 200 characters.', { password: 'a'.repeat(201) }],
    ['timeZone: Choose a time zone.', { timeZone: 'Mars/Olympus' }],
  ])('somebody reads "%s"', (reason, change) => {
    expect(reasonsFor(change)).toEqual([reason])
  })

  test('nobody makes themselves an admin', () => {
    expect(signUpSchema.safeParse({ ...valid, isAdmin: true }).success).toBe(false)
  })
})

test('a search that cannot be read is no search', () => {
  expect(peopleQuerySchema.parse({ q: ['a', 'b'], cursor: 'x'.repeat(101), page: '2' })).toEqual({ q: '' })
})

test('a sign-up is told of everything that is wrong with it, its password too', () => {
  const findIssues = (sent: unknown) => signUpBody.safeParse(sent).error?.issues.map(({ path }) => path.join('.'))
  expect(findIssues({ name: '', email: 'x', password: 'password123' })).toEqual(['name', 'email', 'password'])
  expect(findIssues({ name: 'Ana', email: 'ana@example.org', password: 'password123' })).toEqual(['password'])
  expect(findIssues({ name: 'Ana', email: 'x', password: 'ana1234567' })).toEqual(['email', 'password'])
  // Gives one reason for a field: a password that is too short is not reported as common as well.
  expect(findIssues({ name: 'Ana', email: 'x', password: 'password' })).toEqual(['email', 'password'])
  expect(findIssues({ name: 7, email: null, password: 'password123' })).toEqual(['name', 'email', 'password'])
  expect(findIssues(null)).toEqual([''])
  expect(findIssues({ name: 'Ana', email: 'ana@example.org', password: 'four random words here' })).toBeUndefined()
})

test('no part of a sign-up is normalized that is far too long: thousands of accents would take seconds', () => {
  const normalize = vi.spyOn(String.prototype, 'normalize')
  const long = `a${'\u0301'.repeat(30_000)}${'\u0316'.repeat(30_000)}`
  for (const field of ['name', 'email', 'password']) {
    expect(signUpBody.safeParse({ ...valid, [field]: long }).success, field).toBe(false)
  }
  const lengths = normalize.mock.contexts.map((text) => String(text).length)
  normalize.mockRestore()
  expect(Math.max(...lengths)).toBeLessThanOrEqual(254)
})
