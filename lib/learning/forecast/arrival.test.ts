import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Course, hoursAfter, places, weeksUntil } from './arrival'

const anyCourse: fc.Arbitrary<Course> = fc.record({
  hours: fc.double({ min: 0.5, max: 60, noNaN: true }),
  variance: fc.double({ min: 0, max: 0.6, noNaN: true }),
  weekVariance: fc.double({ min: 0.5, max: 3, noNaN: true }),
  silentWeeks: fc.double({ min: 0, max: 7, noNaN: true }),
})
const anyHours = fc.double({ min: 0.5, max: 2000, noNaN: true })
const anyVariance = fc.double({ min: 0, max: 0.2, noNaN: true })
const anyPlace = fc.constantFrom(...places)
const anyFactor = fc.double({ min: 1.001, max: 5, noNaN: true })

describe('the time until work is done', () => {
  test('is never shorter for more work, at any place of the distribution', () => {
    fc.assert(
      fc.property(anyHours, anyVariance, anyCourse, anyPlace, anyFactor, (hours, variance, course, place, factor) => {
        expect(weeksUntil({ hours: hours * factor, variance }, course, place)).toBeGreaterThan(
          weeksUntil({ hours, variance }, course, place),
        )
      }),
    )
  })

  test('is never longer for a higher pace', () => {
    fc.assert(
      fc.property(anyHours, anyVariance, anyCourse, anyPlace, anyFactor, (hours, variance, course, place, factor) => {
        const faster = { ...course, hours: course.hours * factor }
        expect(weeksUntil({ hours, variance }, faster, place)).toBeLessThan(
          weeksUntil({ hours, variance }, course, place),
        )
      }),
    )
  })

  test('grows from place to place, and spreads with the silence', () => {
    fc.assert(
      fc.property(anyHours, anyVariance, anyCourse, (hours, variance, course) => {
        const weeks = (silentWeeks: number) =>
          places.map((place) => weeksUntil({ hours, variance }, { ...course, silentWeeks }, place))
        const [now, later] = [weeks(course.silentWeeks), weeks(course.silentWeeks + 1)]
        expect(now).toEqual([...now].sort((a, b) => a - b))
        const width = (all: readonly number[]) => (all.at(-1) ?? 0) - (all[0] ?? 0)
        expect(width(later)).toBeGreaterThan(width(now))
      }),
    )
  })

  test('is none for no work', () => {
    const course = { hours: 5, variance: 0.3, weekVariance: 1, silentWeeks: 3 }
    for (const place of places) expect(weeksUntil({ hours: 0, variance: 0 }, course, place)).toBe(0)
  })
})

test('the hours done after the time that work takes are those of the work', () => {
  fc.assert(
    fc.property(anyHours, anyVariance, anyCourse, anyPlace, (hours, variance, course, place) => {
      const weeks = weeksUntil({ hours, variance }, course, place)
      expect(hoursAfter(weeks, course, variance, place) / hours).toBeCloseTo(1, 4)
    }),
  )
})
