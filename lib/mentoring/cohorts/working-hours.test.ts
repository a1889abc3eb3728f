import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterWorkingHours, type WorkingWeek } from './working-hours'

const week: WorkingWeek = { timeZone: 'Europe/Berlin', days: [0, 1, 2, 3, 4], from: 9, until: 17 }
const due = (from: string, hours: number, over: Partial<WorkingWeek> = {}) =>
  afterWorkingHours(new Date(from), hours, { ...week, ...over }).toISOString()

describe('a promise in working hours', () => {
  test.each([
    ['within one day', '2026-11-24T09:00:00Z', 4, '2026-11-24T13:00:00.000Z'],
    ['over a night', '2026-11-24T14:00:00Z', 4, '2026-11-25T10:00:00.000Z'],
    ['over a weekend', '2026-11-27T15:00:00Z', 16, '2026-12-01T15:00:00.000Z'],
    ['from an evening on', '2026-11-24T20:00:00Z', 8, '2026-11-25T16:00:00.000Z'],
    ['from a Sunday on', '2026-11-29T10:00:00Z', 1, '2026-11-30T09:00:00.000Z'],
    ['over the night on which clocks go back', '2026-10-23T14:00:00Z', 2, '2026-10-26T09:00:00.000Z'],
    ['to the very end of a day', '2026-11-24T08:00:00Z', 8, '2026-11-24T16:00:00.000Z'],
  ])('%s', (_name, from, hours, at) => expect(due(from, hours)).toBe(at))

  test('counts where mentors live: the same moment is evening in one place and morning in another', () => {
    expect(due('2026-11-24T03:00:00Z', 1, { timeZone: 'Asia/Tokyo' })).toBe('2026-11-24T04:00:00.000Z')
    expect(due('2026-11-24T03:00:00Z', 1, { timeZone: 'America/Chicago' })).toBe('2026-11-24T16:00:00.000Z')
  })

  test('never ends before it could, grows with the hours, and with the moment it begins', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const zones = fc.constantFrom('UTC', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo')
    const weeks = fc.record({
      timeZone: zones,
      days: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      from: fc.integer({ min: 0, max: 12 }),
      until: fc.integer({ min: 13, max: 24 }),
    })
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 80 }), weeks, (from, hours, given) => {
        const end = afterWorkingHours(from, hours, given).getTime()
        expect(end - from.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000)
        expect(afterWorkingHours(from, hours + 1, given).getTime()).toBeGreaterThan(end)
        expect(afterWorkingHours(new Date(from.getTime() + 60_000), hours, given).getTime()).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 200 },
    )
  })
})
