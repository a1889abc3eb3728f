import { describe, expect, test } from 'vitest'
import { fitOnPage, weigh } from './page-budget'

const rows = (...lengths: number[]) => lengths.map((length) => 'a'.repeat(length))

describe('a page of a list', () => {
  test('has so many rows at most, and says whether there are more', () => {
    const room = { most: 2, bytes: 100_000 }
    expect(fitOnPage(rows(1, 2, 3), room)).toEqual({ shown: ['a', 'aa'], hasMore: true })
    expect(fitOnPage(rows(1, 2), room)).toEqual({ shown: ['a', 'aa'], hasMore: false })
    expect(fitOnPage([], room)).toEqual({ shown: [], hasMore: false })
  })

  test('has fewer where they are long, and always one', () => {
    const room = { most: 20, bytes: 10_000 }
    expect(fitOnPage(rows(1500, 1500, 1500, 1), room)).toMatchObject({ shown: { length: 2 }, hasMore: true })
    expect(fitOnPage(rows(9000, 1), room)).toMatchObject({ shown: { length: 1 }, hasMore: true })
    expect(fitOnPage(rows(9000), room)).toMatchObject({ shown: { length: 1 }, hasMore: false })
  })

  test('counts bytes, and what is escaped', () => {
    expect(weigh({ note: 'a'.repeat(100) })).toBeLessThan(weigh({ note: 'ж'.repeat(100) }))
    expect(weigh('"'.repeat(100))).toBeGreaterThan(1000)
    expect(weigh('<'.repeat(100))).toBeGreaterThanOrEqual(1000)
  })
})
