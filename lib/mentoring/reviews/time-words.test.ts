import { describe, expect, test } from 'vitest'
import { agoInWords, clockTime, dayInWords, dueInWords, formatMoment, isOverdue } from './time-words'

const now = '2026-11-24T10:00:00.000Z'

describe('when a review is due', () => {
  test.each([
    ['2026-11-24T10:00:20.000Z', 'due in 1 minute'],
    ['2026-11-24T10:25:00.000Z', 'due in 25 minutes'],
    ['2026-11-24T15:59:00.000Z', 'due in 5 hours'],
    ['2026-11-27T11:00:00.000Z', 'due in 3 days'],
    ['2026-11-24T08:30:00.000Z', '1 hour overdue'],
  ])('%s reads "%s"', (due, words) => {
    expect(dueInWords(due, now)).toBe(words)
  })

  test('is past its time only after it', () => {
    expect(isOverdue(now, now)).toBe(false)
    expect(isOverdue('2026-11-24T09:59:59.000Z', now)).toBe(true)
  })

  test('is told in the reader’s own zone', () => {
    expect(formatMoment('2026-11-24T20:30:00.000Z', 'Asia/Kathmandu')).toBe('25 November, 02:15')
    expect(formatMoment('2026-11-24T20:30:00.000Z', 'America/New_York')).toBe('24 November, 15:30')
    expect(clockTime('2026-11-24T23:50:00.000Z', 'Asia/Kathmandu')).toBe('05:35')
    expect(dayInWords('2026-11-24T23:50:00.000Z', 'Asia/Kathmandu')).toBe('25 November')
  })

  test('says how long ago something was', () => {
    expect(agoInWords('2026-11-24T09:59:30.000Z', now)).toBe('just now')
    expect(agoInWords('2026-11-22T10:00:00.000Z', now)).toBe('2 days ago')
  })
})
