import { expect, test } from 'vitest'
import { formatNearDay, formatNearSpan } from './near-day'

test('a day that is near has its weekday, and one that is far its year', () => {
  expect(formatNearDay('2027-03-12', '2027-03-10')).toBe('Friday 12 March')
  expect(formatNearDay('2026-12-31', '2027-03-10')).toBe('Thursday 31 December')
  expect(formatNearDay('2027-06-08', '2027-03-10')).toBe('Tuesday 8 June')
  expect(formatNearDay('2027-06-09', '2027-03-10')).toBe('9 June 2027')
})

test('the days of a span are formatted alike', () => {
  expect(formatNearSpan({ from: '2027-03-01', to: '2027-03-12' }, '2027-03-10')).toEqual({
    from: 'Monday 1 March',
    to: 'Friday 12 March',
  })
  expect(formatNearSpan({ from: '2027-03-01', to: '2027-06-30' }, '2027-03-10')).toEqual({
    from: '1 March 2027',
    to: '30 June 2027',
  })
})
