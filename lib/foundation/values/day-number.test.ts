import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, getWeekday, weekStart } from '@/lib/foundation/values/calendar-date'
import { dayAt, toDayNumber, toMonday, weekdayAt } from '@/lib/foundation/values/day-number'

test('days as numbers count like calendar days, over changes of the clocks and of the year, before 1970 too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.integer({ min: -800, max: 800 }), (number, days) => {
      const day = dayAt(number)
      expect(toDayNumber(day)).toBe(number)
      expect(dayAt(number + days)).toBe(addDays(day, days))
      expect(toDayNumber(addDays(day, days)) - number).toBe(daysBetween(day, addDays(day, days)))
      expect(weekdayAt(number)).toBe(getWeekday(day))
      expect(dayAt(toMonday(number))).toBe(weekStart(day))
    }),
    { numRuns: 50 },
  )
})
