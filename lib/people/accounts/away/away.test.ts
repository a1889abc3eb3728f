import { describe, expect, test } from 'vitest'
import { findAwayUntil, firstBackAt, isAway } from './away'

const berlin = { awayUntil: '2026-12-04', timeZone: 'Europe/Berlin' }
const here = { awayUntil: null, timeZone: 'UTC' }

describe('a person is away', () => {
  test('to the end of the day they named, in their own zone', () => {
    expect(isAway(berlin, new Date('2026-12-04T22:59:59Z'))).toBe(true)
    expect(isAway(berlin, new Date('2026-12-04T23:00:00Z'))).toBe(false)
    expect(isAway({ ...berlin, timeZone: 'Pacific/Honolulu' }, new Date('2026-12-05T09:59:00Z'))).toBe(true)
  })

  test('and no longer: a day in the past says nothing', () => {
    expect(findAwayUntil(berlin, new Date('2026-12-10T12:00:00Z'))).toBeNull()
    expect(findAwayUntil(here, new Date('2026-12-01T12:00:00Z'))).toBeNull()
  })
})

describe('the first of several people is back', () => {
  const now = new Date('2026-12-01T12:00:00Z')

  test('now, where one is there or there is none', () => {
    expect(firstBackAt([berlin, here], now)).toEqual(now)
    expect(firstBackAt([], now)).toEqual(now)
  })

  test('at the begin of the first day after the earliest last day', () => {
    const later = { awayUntil: '2026-12-20', timeZone: 'UTC' }
    expect(firstBackAt([later, berlin], now)).toEqual(new Date('2026-12-04T23:00:00Z'))
  })
})
