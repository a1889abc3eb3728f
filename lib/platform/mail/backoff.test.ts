import { expect, test } from 'vitest'
import { nextMailAttempt } from './backoff'

const written = new Date('2027-03-01T12:00:00Z')
const HOUR = 3_600_000

test('a mail that fails is tried again after longer and longer, and given up after three days', () => {
  const waits: number[] = []
  let now = written
  for (let attempts = 1; ; attempts++) {
    const next = nextMailAttempt(attempts, written, now)
    if (!next) break
    waits.push((next.getTime() - now.getTime()) / 60_000)
    now = next
  }
  expect(waits.slice(0, 6)).toEqual([1, 5, 30, 120, 360, 360])
  expect(now.getTime() - written.getTime()).toBeLessThanOrEqual(72 * HOUR)
  expect(now.getTime() - written.getTime()).toBeGreaterThan(65 * HOUR)
})
