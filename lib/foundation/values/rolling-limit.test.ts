import { expect, test } from 'vitest'
import { getWindowStart, secondsToWait } from './rolling-limit'

const now = new Date('2026-11-24T10:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const three = { most: 3, withinMs: 60_000 }

test('who has room left need not wait', () => {
  expect(secondsToWait(three, [], now)).toBe(0)
  expect(secondsToWait(three, [ago(1), ago(2)], now)).toBe(0)
})

test('who has not waits until the oldest of the last ones counts no more', () => {
  expect(secondsToWait(three, [ago(1), ago(2), ago(50)], now)).toBe(10)
  expect(secondsToWait(three, [ago(1), ago(2), ago(3), ago(4)], now)).toBe(57)
  expect(secondsToWait(three, [ago(1), ago(2), ago(60)], now)).toBe(0)
})

test('what lies further back than the time does not count', () => {
  expect(getWindowStart(three, now)).toEqual(ago(60))
})
