import { expect, test } from 'vitest'
import { toExcerpt } from './feedback-excerpt'

test('feedback of usual length is whole, and a long one ends with a word', () => {
  expect(toExcerpt('Good.')).toBeNull()
  expect(toExcerpt('word '.repeat(300))).toBeNull()
  const excerpt = toExcerpt('many words '.repeat(200)) ?? ''
  expect(excerpt.length).toBeLessThanOrEqual(1502)
  expect(excerpt).toMatch(/(many|words) …$/)
})

test('text without a space is cut between its characters', () => {
  expect(toExcerpt(`a${'😀'.repeat(2000)}`)?.isWellFormed()).toBe(true)
})
