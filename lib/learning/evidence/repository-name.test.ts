import { expect, test } from 'vitest'
import { nameRepository } from './repository-name'

const commit = '64b92ed0cdba534205475248cba5ddb976aa9fe9'
const name = (url: string, at: string | null = commit) => nameRepository(url, at)?.name

test('a repository is called by its owner and name, without the commit that is said beside it', () => {
  expect(nameRepository(`https://code.example.com/ana/library/tree/${commit}`, commit)).toEqual({
    host: 'code.example.com',
    name: 'ana/library',
  })
  expect(name(`https://github.com/ana/library/commit/64B92ED0/`)).toBe('ana/library')
  expect(name(`https://gitlab.com/school/2026/library/-/tree/${commit}`)).toBe('school/2026/library')
  expect(name(`https://codeberg.org/ana/library/src/commit/${commit}`)).toBe('ana/library')
  expect(name('https://github.com/ana/library.git', null)).toBe('ana/library')
  expect(name('https://github.com/ana/library/', null)).toBe('ana/library')
})

test('what a link says beyond that stays', () => {
  const other = `https://github.com/ana/library/tree/${'a'.repeat(40)}`
  expect(name(other)).toBe(`ana/library/tree/${'a'.repeat(40)}`)
  expect(name(other, null)).toBe(`ana/library/tree/${'a'.repeat(40)}`)
  expect(name(`https://github.com/ana/library/tree/${commit}/api`)).toBe(`ana/library/tree/${commit}/api`)
  expect(name('https://github.com/ana/library?tab=readme')).toBeUndefined()
  expect(name('https://github.com/ana/library#readme')).toBeUndefined()
})

test('there is no name for what is no repository', () => {
  for (const url of ['https://github.com/ana', 'https://github.com', 'library', '/ana/library', 'javascript:a/b', '']) {
    expect(name(url)).toBeUndefined()
  }
})

test('a path that reads as another address is shown whole', () => {
  for (const path of ['https://github.com/ana/library', 'github.com/ana/library', 'ana//library', 'ana/library:8080']) {
    expect(name(`https://elsewhere.example/${path}`)).toBeUndefined()
  }
})

test('a long address costs no more than its length', () => {
  const long = `https://github.com/${'/-/tree/aaaaaaa'.repeat(100_000)}`
  expect(name(long)).toContain('/tree/')
  expect(name(`https://github.com/a${'/'.repeat(1_000_000)}b`)).toBeUndefined()
})
