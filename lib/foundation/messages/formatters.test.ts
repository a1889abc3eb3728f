import { expect, test } from 'vitest'
import { getDateTimeFormat } from './formatters'

/** A zone in one of the ways to write it: 512 by its first nine letters. */
const spell = (turn: number) =>
  [...'australia/sydney'].map((letter, at) => ((turn >> at) & 1 ? letter.toUpperCase() : letter)).join('')

test('a formatter is made once, and the oldest goes when 500 are kept, so that no one fills the memory by spelling', () => {
  const get = (turn: number) => getDateTimeFormat('en-GB', { timeZone: spell(turn) })
  const first = get(0)
  expect(get(0)).toBe(first)
  for (let turn = 1; turn < 500; turn++) get(turn)
  expect(get(0)).toBe(first)
  get(500)
  expect(get(0)).not.toBe(first)
})
