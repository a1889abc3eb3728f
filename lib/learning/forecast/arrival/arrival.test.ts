import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_DEVIATION } from '../instance/correction'
import { type Deviations, defaultInstanceModel, quantiles } from '../instance/instance-model'
import { estimateWeeks, hoursAfter, type PaceDistribution, type RemainingWork, weeksUntil } from './arrival'

const anyDeviations: fc.Arbitrary<Deviations> = fc
  .uniqueArray(fc.double({ min: -MOST_DEVIATION, max: MOST_DEVIATION, noNaN: true }), { minLength: 5, maxLength: 5 })
  .map((all) => {
    const [early85 = 0, early50 = 0, middle = 0, late50 = 0, late85 = 0] = [...all].sort((a, b) => a - b)
    return { early85, early50, middle, late50, late85 }
  })
const anyCourse: fc.Arbitrary<PaceDistribution> = fc.record({
  hours: fc.double({ min: 0.5, max: 60, noNaN: true }).map((hours) => [hours]),
  variance: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
  silentWeeks: fc.double({ min: 0, max: 7, noNaN: true }),
  pausedAhead: fc.double({ min: 0, max: 0.3, noNaN: true }),
  instance: fc.oneof(
    fc.constant(defaultInstanceModel),
    fc
      .array(anyDeviations, { minLength: 8, maxLength: 8 })
      .map((deviations) => ({ ...defaultInstanceModel, deviations })),
  ),
})
const work = (hours: number): RemainingWork => ({ hours, part: 0.3, lane: 0 })
const anyHours = fc.double({ min: 0.5, max: 2000, noNaN: true })
const anyPlace = fc.constantFrom(...quantiles)
const anyFactor = fc.double({ min: 1.001, max: 5, noNaN: true })

describe('the time until work is done', () => {
  test('is never shorter for more work, at any place of the distribution', () => {
    fc.assert(
      fc.property(anyHours, anyCourse, anyPlace, anyFactor, (hours, course, place, factor) => {
        expect(weeksUntil(work(hours * factor), course, place)).toBeGreaterThan(weeksUntil(work(hours), course, place))
      }),
      { numRuns: 1000 },
    )
  })

  test('is never longer for a higher pace', () => {
    fc.assert(
      fc.property(anyHours, anyCourse, anyPlace, anyFactor, (hours, course, place, factor) => {
        const faster = { ...course, hours: course.hours.map((pace) => pace * factor) }
        expect(weeksUntil(work(hours), faster, place)).toBeLessThan(weeksUntil(work(hours), course, place))
      }),
      { numRuns: 1000 },
    )
  })

  test('grows from place to place, and spreads with the silence', () => {
    fc.assert(
      fc.property(anyHours, anyCourse, (hours, course) => {
        const weeks = (silentWeeks: number) =>
          quantiles.map((place) => weeksUntil(work(hours), { ...course, silentWeeks }, place))
        const [now, later] = [weeks(course.silentWeeks), weeks(course.silentWeeks + 1)]
        expect(now).toEqual([...now].sort((a, b) => a - b))
        const width = (all: readonly number[]) => (all.at(-1) ?? 0) - (all[0] ?? 0)
        expect(width(later)).toBeGreaterThan(width(now))
      }),
    )
  })

  test('is none for no work', () => {
    const course = { hours: [5], variance: 0.3, silentWeeks: 3, pausedAhead: 0.03, instance: defaultInstanceModel }
    for (const place of quantiles) expect(weeksUntil(work(0), course, place)).toBe(0)
  })
})

test('a pace slows down for three years: what lies further ahead takes as long in proportion, and is no less sure', () => {
  const course: PaceDistribution = {
    hours: [5],
    variance: 0.3,
    silentWeeks: 0,
    pausedAhead: 0,
    instance: defaultInstanceModel,
  }
  const said = (years: number) => estimateWeeks(work(5 * 52.18 * years), course)
  const [one, three, nine] = [said(1), said(3), said(9)]
  expect(three.weeks).toBeGreaterThan(3 * one.weeks)
  expect(nine.weeks).toBeCloseTo(3 * three.weeks)
  expect(nine.spread).toBeCloseTo(three.spread, 2)
})

test('the hours done after the time that work takes are those of the work', () => {
  fc.assert(
    fc.property(anyHours, anyCourse, anyPlace, (hours, course, place) => {
      const weeks = weeksUntil(work(hours), course, place)
      expect(hoursAfter(weeks, course, work(hours), place) / hours).toBeCloseTo(1, 4)
    }),
  )
})
