import { expect, test } from 'vitest'
import { cacheFor } from './cache-for'

test('of many who ask, also at once, one reads; when the time is over, one reads again', async () => {
  let [reads, now] = [0, 1000]
  const ask = cacheFor(
    60,
    async () => ++reads,
    () => now,
  )
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1])
  now += 59
  expect(await ask()).toBe(1)
  now += 1
  expect(await Promise.all([ask(), ask()])).toEqual([2, 2])
})

test('a read that failed is not kept', async () => {
  let reads = 0
  const ask = cacheFor(60, async () => {
    if (++reads === 1) throw new Error('away')
    return reads
  })
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('away')
  expect(await ask()).toBe(2)
})
