import { expect, test } from 'vitest'
import { toWorkKey } from './work-key'

const commit = '0123abc64b92ed0cdba534205475248cba5ddb97'
const key = 'github.com/ana/api@0123abc'

test('one repository and commit has one key, however it is linked', () => {
  for (const url of [
    'https://github.com/ana/api',
    'https://github.com/Ana/API/',
    'http://www.github.com/ana/api.git',
    `https://github.com/ana/api/tree/${commit}`,
    `https://github.com/ana/api/commit/${commit}?diff=split#L1`,
    `https://github.com/ana/api/blob/${commit}/src/index.ts`,
  ]) {
    expect(toWorkKey(url, commit)).toBe(key)
    expect(toWorkKey(url, '0123ABC')).toBe(key)
  }
  const elsewhere = [
    [`https://gitlab.com/school/2026/api/-/commit/${commit}`, 'gitlab.com/school/2026/api@0123abc'],
    [`https://codeberg.org/ana/api/src/commit/${commit}`, 'codeberg.org/ana/api@0123abc'],
    [`https://bitbucket.org/ana/api/commits/${commit}`, 'bitbucket.org/ana/api@0123abc'],
    ['https://git.example.org:8443/ana/api', 'git.example.org:8443/ana/api@0123abc'],
  ] as const
  for (const [url, expected] of elsewhere) expect(toWorkKey(url, commit)).toBe(expected)
})

test('another commit, owner or host is other work', () => {
  expect(toWorkKey('https://github.com/ana/api', 'fedcba9')).not.toBe(key)
  expect(toWorkKey('https://github.com/bo/api', commit)).not.toBe(key)
  expect(toWorkKey('https://gitlab.com/ana/api', commit)).not.toBe(key)
})

test('there is no key without a repository or a commit, nor for hostile text', () => {
  for (const url of [null, '', 'nonsense', 'javascript:a/b', 'https://github.com', 'https://github.com/ana']) {
    expect(toWorkKey(url, commit)).toBeNull()
  }
  for (const named of [null, '', '0123ab', 'main', '0123abz']) {
    expect(toWorkKey('https://github.com/ana/api', named)).toBeNull()
  }
  expect(toWorkKey(`https://github.com/ana/${'x'.repeat(5000)}`, commit)).toBeNull()
})
