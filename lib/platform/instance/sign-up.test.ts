import { describe, expect, test } from 'vitest'
import { isAtDomain, isMailDomain, parseSignUp, toSignUpRule } from './sign-up'

describe('an address is at a domain', () => {
  const domains = ['school.org', 'xn--schle-kva.de']
  test.each([
    ['ana@school.org', true],
    ['ANA@SCHOOL.ORG', true],
    ['ana+1@school.org', true],
    ['ana@xn--schle-kva.de', true],
    ['ana@sub.school.org', false],
    ['ana@school.org.evil.test', false],
    ['ana@notschool.org', false],
    ['a@b@school.org', false],
    ['@school.org', false],
    ['school.org', false],
    ['ana@school.org.', false],
    ['ana@school.org ', false],
    // A Cyrillic o, and a full-width full stop.
    ['ana@sch\u043eol.org', false],
    ['ana@school\uff0eorg', false],
    ['ana@\u017fchool.org', false],
  ])('%s: %s', (email, isThere) => {
    expect(isAtDomain(email, domains)).toBe(isThere)
  })

  test('no address is at none', () => {
    expect(isAtDomain('ana@school.org', [])).toBe(false)
  })
})

test.each([
  ['school.org', true],
  ['a.b.school.org', true],
  ['xn--schle-kva.de', true],
  ['schüle.de', false],
  ['sch\u043eol.org', false],
  ['org', false],
  ['.org', false],
  ['school..org', false],
  ['-school.org', false],
  ['ana@school.org', false],
  ['School.org', false],
  [`${'a'.repeat(64)}.org`, false],
  [`${'a.'.repeat(140)}org`, false],
])('%s is a mail domain: %s', (text, isOne) => {
  expect(isMailDomain(text)).toBe(isOne)
})

test('the environment names a mode or domains', () => {
  expect(parseSignUp('open')).toEqual({ mode: 'open', domains: [] })
  expect(parseSignUp(' Invitation ')).toEqual({ mode: 'invitation', domains: [] })
  expect(parseSignUp('School.org, @uni.example;school.org')).toEqual({
    mode: 'domains',
    domains: ['school.org', 'uni.example'],
  })
  for (const wrong of ['', 'closed', 'school', 'school.org, nonsense', `${'a.org,'.repeat(3)}*`]) {
    expect(parseSignUp(wrong)).toBeNull()
  }
})

test('a mode that this version does not know lets in invited people alone', () => {
  expect(toSignUpRule({ signUp: 'lottery', signUpDomains: 'school.org' })).toEqual({ mode: 'invitation', domains: [] })
})
