import { expect, test } from 'vitest'
import { rank } from './rank'

const SUMMARY = 'Everything seems relevant when the evening release freezes the servers.'

test('a title is found by letters of it, and a place by words that are said of it', () => {
  expect(rank('HTTP http', 'htp', [SUMMARY])).toBeGreaterThan(0.1)
  expect(rank('HTTP http', 'evening release', [SUMMARY])).toBe(0.05)
  expect(rank('HTTP http', 'eee', [SUMMARY])).toBe(0)
  expect(rank('HTTP http', 'HTTP', [SUMMARY])).toBeGreaterThan(rank('HTTP http', 'htp', [SUMMARY]))
})

test('what is compared letter by letter is the title and the length of one, whatever was typed', () => {
  const compared: string[][] = []
  const score = (...texts: unknown[]) => compared.push(texts.map(String)) * 0
  rank('HTTP http', 'e'.repeat(5000), [SUMMARY], score as never)
  expect(compared).toEqual([['HTTP http', 'e'.repeat(60)]])
})
