import { describe, expect, test } from 'vitest'
import { lengthInWords, waitingTimesInWords } from './waiting-words'

const HOUR = 60 * 60 * 1000

describe('how long others waited', () => {
  test('is said with how many they are and how many reviews wait now', () => {
    expect(waitingTimesInWords({ p50: 31 * HOUR, p90: 74 * HOUR, n: 41, waiting: 6 })).toBe(
      'Typical wait for feedback: 1.3 days. 90% get it within 3.1 days (last 41 reviews). 6 waiting now.',
    )
    expect(waitingTimesInWords({ p50: 4.2 * HOUR, p90: 9 * HOUR, n: 20, waiting: 0 })).toBe(
      'Typical wait for feedback: 5 hours. 90% get it within 9 hours (last 20 reviews).',
    )
  })

  test('is left open where those who still wait could change it', () => {
    expect(waitingTimesInWords({ p50: HOUR, p90: null, n: 8, waiting: 1 })).toBe(
      'Typical wait for feedback: 1 hour. It’s too early to say how soon 90% get it (last 8 reviews). 1 waiting now.',
    )
    expect(waitingTimesInWords({ p50: null, p90: null, n: 8, waiting: 7 })).toBe(
      'No typical waiting time yet. Too few of the last 8 reviews have a verdict. 7 waiting now.',
    )
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
