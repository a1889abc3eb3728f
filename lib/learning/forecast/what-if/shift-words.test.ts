import { expect, test } from 'vitest'
import type { Arrival } from '../arrival/arrival-date'
import { gainInWords, getShift, shiftInWords } from './shift-words'

test.each([
  [[2, -3], 'at about the same time'],
  [[-35, -35], 'about 5 weeks earlier'],
  [[-14, -36], '2 to 5 weeks earlier'],
  [[8, 8], 'about 1 week later'],
  [[2, 22], 'up to 3 weeks later'],
  [[60, 120], '2 to 4 months later'],
  [[-7, 14], 'between about 1 week earlier and about 2 weeks later'],
] as const)('a shift of %j days is said as "%s"', (shift, words) => expect(shiftInWords(shift)).toBe(words))

test.each([
  [[-7, -14], '1 to 2 weeks'],
  [[-21, -2], 'up to 3 weeks'],
  [[-7, -7], 'about 1 week'],
  [[-60, -120], '2 to 4 months'],
  [[2, -3], null],
  [[-14, 7], null],
  [[7, 14], null],
] as const)('a shift of %j days gains %j', (shift, words) => expect(gainInWords(shift)).toBe(words))

const range = (from: string, to: string | null): Arrival => ({
  ...{ state: 'range', binds: 'steps', middle: from },
  range50: { from, to },
  range85: { from, to },
})

test('a shift is that of both ends, or of the begin where an end is too far away', () => {
  const before = range('2027-03-01', '2027-06-01')
  expect(getShift(before, range('2027-02-22', '2027-05-11'))).toEqual([-7, -21])
  expect(getShift(before, range('2027-02-22', null))).toEqual([-7, -7])
  expect(getShift(before, { state: 'done' })).toBeNull()
  expect(getShift(undefined, before)).toBeNull()
})
