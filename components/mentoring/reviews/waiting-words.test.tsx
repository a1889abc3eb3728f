import { describe, expect, test } from 'vitest'
import { lengthInWords, waitingTimesInWords } from './waiting-words'

const HOUR = 60 * 60 * 1000

describe('how long others waited', () => {
  test('is said with how many they are and how many of them still wait', () => {
    expect(waitingTimesInWords({ p50: 31 * HOUR, p90: 74 * HOUR, n: 41, waiting: 6 })).toBe(
      'Half of the last 41 waited less than 1.3 days, nine of ten less than 3.1 days; 6 still wait and count.',
    )
    expect(waitingTimesInWords({ p50: 4.2 * HOUR, p90: 9 * HOUR, n: 20, waiting: 0 })).toBe(
      'Half of the last 20 waited less than 5 hours, nine of ten less than 9 hours.',
    )
  })

  test('is left open where those who still wait could change it', () => {
    expect(waitingTimesInWords({ p50: HOUR, p90: null, n: 8, waiting: 1 })).toBe(
      'Half of the last 8 waited less than 1 hour, how long nine of ten wait is not known yet; 1 still waits and counts.',
    )
    expect(waitingTimesInWords({ p50: null, p90: null, n: 8, waiting: 7 })).toContain('too few have a verdict yet')
  })

  test('is not made up from a handful', () => {
    expect(waitingTimesInWords({ p50: HOUR, p90: HOUR, n: 4, waiting: 0 })).toContain('Only 4 reviews so far')
    expect(waitingTimesInWords({ p50: null, p90: null, n: 0, waiting: 0 })).toBeNull()
  })

  test.each([
    [0, '1 minute'],
    [59 * 60 * 1000, '59 minutes'],
    [59 * 60 * 1000 + 1, '1 hour'],
    [23 * HOUR, '23 hours'],
    [23 * HOUR + 1, '1 day'],
    [24 * HOUR + 1, '1.1 days'],
  ])('is rounded up: %d ms', (ms, words) => {
    expect(lengthInWords(ms)).toBe(words)
  })
})
