import { expect, test } from 'vitest'
import { listIssuers } from './issuers'
import { findRepositoryProblem, isRepositoryName, isSameRepository, toRepositoryAddress } from './repository-address'

const issuers = listIssuers('https://git.school.example/oidc not-an-address')

test('the issuers are GitHub, gitlab.com and those of the setting', () => {
  expect(issuers.map(({ repositories }) => repositories)).toEqual([
    'https://github.com',
    'https://gitlab.com',
    'https://git.school.example',
  ])
})

test('spellings of a repository’s address are one', () => {
  for (const url of [
    'https://github.com/ana/lending',
    'https://github.com/ana/lending/',
    'https://GitHub.com/ana/lending.git',
  ]) {
    expect(findRepositoryProblem(url, issuers)).toBeNull()
    expect(toRepositoryAddress(url)).toBe('https://github.com/ana/lending')
  }
  expect(isSameRepository('https://github.com/Ana/Lending', 'https://github.com/ana/lending')).toBe(true)
  expect(isSameRepository('https://github.com/ana/lending', 'https://github.com/ana/lending2')).toBe(false)
})

test.each([
  'https://github.com',
  'https://github.com/ana',
  'https://github.com/ana/',
  'https://github.com/ana/lending?tab=1',
  'https://github.com/ana/lending#readme',
  'https://github.com/ana/len%20ding',
  'https://github.com/ana/<script>',
  `https://github.com/ana/${'a'.repeat(300)}`,
  'javascript:alert(1)',
  'https://github.com@evil.example/ana/lending',
])('what names no repository is refused: %s', (url) => {
  expect(findRepositoryProblem(url, issuers)).toBe('no-repository')
})

test('a repository of a host without an issuer is refused, however much its name looks like one', () => {
  for (const host of ['codeberg.org', 'github.com.evil.example', 'gist.github.com', 'github.com:8443']) {
    expect(findRepositoryProblem(`https://${host}/ana/lending`, issuers), host).toBe('no-issuer')
  }
  expect(findRepositoryProblem('http://github.com/ana/lending', issuers)).toBe('no-issuer')
})

test('a name has two parts at least, and no dots alone', () => {
  expect(['ana/lending', 'a/b/c', 'a.b/c-d_e'].map(isRepositoryName)).toEqual([true, true, true])
  expect(['ana', '', '/', 'a//b', '../b', 'a/..', 'a/b c', 'a/b?c'].some(isRepositoryName)).toBe(false)
})
