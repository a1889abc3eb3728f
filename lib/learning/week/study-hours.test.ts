import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { mergePauses } from '@/lib/learning/forecast/pace/pauses'
import { MOST_HOURS_A_DAY, plannedHours, splitHours } from './study-hours'

const sum = (hours: readonly number[]) => hours.reduce((total, one) => total + one, 0)
const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 })

describe('the hours of a week', () => {
  test('lie on the study days in half-hours that add up to the whole', () => {
    expect(splitHours({ weeklyHours: 11, studyDays: [0, 1, 2, 3, 4] })).toEqual([2, 2, 2.5, 2, 2.5, 0, 0])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), anyDays, (weeklyHours, studyDays) => {
        const shares = splitHours({ weeklyHours, studyDays })
        expect(shares).toHaveLength(7)
        for (const [weekday, hours] of shares.entries()) {
          expect(hours * 2).toBe(Math.round(hours * 2))
          expect(hours).toBeLessThanOrEqual(MOST_HOURS_A_DAY)
          if (!studyDays.includes(weekday)) expect(hours).toBe(0)
        }
        const isTooMuch = weeklyHours > MOST_HOURS_A_DAY * studyDays.length
        if (isTooMuch) expect(sum(shares)).toBeLessThan(weeklyHours)
        else if (weeklyHours <= (MOST_HOURS_A_DAY - 0.5) * studyDays.length) expect(sum(shares)).toBe(weeklyHours)
      }),
    )
  })

  test('lie on every day when none was chosen', () => {
    expect(splitHours({ weeklyHours: 14, studyDays: [] })).toEqual([2, 2, 2, 2, 2, 2, 2])
  })
})

test('a plan asks for nothing in time off', () => {
  const time = { weeklyHours: 10, studyDays: [0, 2] }
  const [monday, sunday] = [toDayNumber('2026-11-23'), toDayNumber('2026-11-29')]
  expect(plannedHours(time, [], monday, sunday)).toBe(10)
  expect(plannedHours(time, mergePauses([{ from: '2026-11-24', to: '2026-11-26' }]), monday, sunday)).toBe(5)
  expect(plannedHours(time, [], monday, monday - 1)).toBe(0)
})
