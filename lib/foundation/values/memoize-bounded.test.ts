import { expect, test } from 'vitest'
import { memoizeBounded } from './memoize-bounded'

test('asks once for each argument, and again for what had to go', () => {
  const asked: number[] = []
  const double = memoizeBounded(2, (value: number) => {
    asked.push(value)
    return value * 2
  })
  expect([1, 2, 1, 2].map(double)).toEqual([2, 4, 2, 4])
  expect(asked).toEqual([1, 2])
  expect([3, 2, 1].map(double)).toEqual([6, 4, 2])
  expect(asked).toEqual([1, 2, 3, 1])
})

test('keeps no answer that was none', () => {
  let count = 0
  const fails = memoizeBounded(2, () => {
    count++
    throw new Error('no')
  })
  expect(() => fails(undefined)).toThrow('no')
  expect(() => fails(undefined)).toThrow('no')
  expect(count).toBe(2)
})

test('keeps no more bytes than it may, whatever the count, and nothing that is larger by itself', () => {
  const asked: number[] = []
  const repeat = memoizeBounded(
    { most: 10, mostBytes: 6, bytesOf: (text: string) => text.length },
    (length: number) => {
      asked.push(length)
      return 'x'.repeat(length)
    },
  )
  expect([3, 2, 3, 2].map(repeat)).toEqual(['xxx', 'xx', 'xxx', 'xx'])
  expect(asked).toEqual([3, 2])
  repeat(4)
  expect([2, 4].map(repeat)).toEqual(['xx', 'xxxx'])
  expect(asked).toEqual([3, 2, 4])
  for (const length of [7, 7, 2]) repeat(length)
  expect(asked).toEqual([3, 2, 4, 7, 7])
})
