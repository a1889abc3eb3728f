import { expect, test } from 'vitest'
import file from '@/content/pay/backend-2024.json'
import { toWholePercents } from './whole-percents'

test('the largest remainder is rounded up', () => {
  expect(toWholePercents([0.115, 0.712, 0.173])).toEqual([12, 71, 17])
  expect(toWholePercents([0.779, 0.177, 0.044])).toEqual([78, 18, 4])
  expect(toWholePercents([0.5, 0.5, 0])).toEqual([50, 50, 0])
})

test('of equal remainders the smaller share is rounded up', () => {
  expect(toWholePercents([0.685, 0.24, 0.075])).toEqual([68, 24, 8])
})

test('all shares of the data sum to 100, also those that the file rounds to 1,001 thousandths', () => {
  const checks = Object.values(file.benchmarks.article_check).flatMap((bands) => Object.values(bands))
  expect(checks.length).toBeGreaterThan(20)
  for (const { below, within, above } of checks) {
    const percents = toWholePercents([below, within, above])
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBe(100)
  }
})
