import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { computeBurnUp } from './burn-up'
import { computeForecast, type ForecastInput } from './forecast'
import { makeStatusEvent, numberEvents, START, steadyLearner, testPlan } from './test-fixtures'

const chart = (input: ForecastInput) => computeBurnUp(input, 'level:junior')

describe('the burn-up', () => {
  test('shows what was done week by week, from nothing to today', () => {
    const { done, total, known } = chart(steadyLearner(3))
    expect(done).toEqual([
      { day: addDays(START, -1), hours: 0 },
      { day: addDays(START, 6), hours: 10 },
      { day: addDays(START, 13), hours: 20 },
      { day: addDays(START, 20), hours: 30 },
    ])
    expect([total, known]).toEqual([200, 0])
  })

  test('shows the declared hours from the start, none in a pause, up to the total', () => {
    const pauses = [{ from: addDays(START, 7), to: addDays(START, 13) }]
    const { plan } = chart({ ...steadyLearner(3), plan: { ...testPlan, weeklyHours: 50, pauses } })
    expect(plan.map(({ hours }) => hours)).toEqual([0, 50, 50, 100, 150, 200])
  })

  test('begins the plan at what was known before, and counts what was waived', () => {
    const events = numberEvents([
      ...[0, 1, 2, 3].map((step) => ({
        ...makeStatusEvent(`step-${step}`, `2026-01-06T12:0${step}:00Z`),
        known: true,
      })),
      makeStatusEvent('step-4', addDays(START, 9), 'waived'),
    ])
    const { known, plan, done } = chart(steadyLearner(2, { events }))
    expect(known).toBe(50)
    expect(plan[0]?.hours).toBe(50)
    expect(done.map(({ hours }) => hours)).toEqual([0, 40, 50])
  })

  const newcomer = (weeklyHours: number, pauses: ForecastInput['plan']['pauses'] = []): ForecastInput => ({
    ...steadyLearner(0, { today: START }),
    plan: { ...testPlan, weeklyHours, pauses },
  })
  const steady = (weeks: number) => steadyLearner(weeks, { today: addDays(START, Math.max(0, 7 * weeks - 1)) })

  test.each([
    ['newly begun', steady(0)],
    ['after 3 weeks', steady(3)],
    ['after 8 weeks', steady(8)],
    ['after 15 weeks', steady(15)],
    ['with years to go', newcomer(3)],
    ['with years to go, and one of time off', newcomer(3, [{ from: addDays(START, 7), to: addDays(START, 371) }])],
  ])('has a cone that says the same as the dates, %s', (_name, input) => {
    const { cone, total, done } = chart(input)
    const junior = computeForecast(input).arrivals['level:junior']
    if (junior?.state !== 'range') throw new Error('There is no range.')
    const reached = (edge: 'high85' | 'high50' | 'middle' | 'low50' | 'low85') =>
      cone.find((point) => point[edge] >= total - 1e-6)?.day ?? ''
    const dates = [junior.range85.from, junior.range50.from, junior.middle, junior.range50.to, junior.range85.to]
    for (const [index, edge] of (['high85', 'high50', 'middle', 'low50', 'low85'] as const).entries()) {
      // A date is the first study day from the day on which the hours are done.
      const early = daysBetween(reached(edge), dates[index] ?? '')
      expect(early).toBeGreaterThanOrEqual(0)
      expect(early).toBeLessThan(7)
    }
    expect(cone[0]).toMatchObject({ day: input.today, low85: done.at(-1)?.hours, high85: done.at(-1)?.hours })
    expect(cone.at(-1)?.day).toBe(reached('low85'))
    expect(cone.length).toBeLessThan(140)
  })

  test('goes as far as dates do where the last of them is too far for one', () => {
    const input = newcomer(2)
    const junior = computeForecast(input).arrivals['level:junior']
    expect(junior).toMatchObject({ state: 'range', range85: { to: null } })
    const { cone, total } = chart(input)
    expect(daysBetween(START, cone.at(-1)?.day ?? '')).toBe(7 * 522)
    expect(cone.at(-1)?.low85).toBeLessThan(total)
  })

  test('has a plan of no more points than can be drawn, which ends at the total', () => {
    const { plan, total } = chart(newcomer(1))
    expect(daysBetween(START, plan.at(-1)?.day ?? '')).toBe(7 * 200 - 1)
    expect(plan.at(-1)?.hours).toBeCloseTo(total)
    expect(plan.length).toBeLessThan(140)
  })

  test('has a cone whose edges never fall, never cross and never pass the total', () => {
    const { cone, total } = chart(steadyLearner(6))
    for (const [index, { low85, low50, middle, high50, high85 }] of cone.entries()) {
      const edges = [low85, low50, middle, high50, high85]
      expect(edges).toEqual([...edges].sort((a, b) => a - b))
      expect(high85).toBeLessThanOrEqual(total)
      expect(low85).toBeGreaterThanOrEqual(cone[index - 1]?.low85 ?? 0)
    }
  })

  test('stands still in a pause to come', () => {
    const pauses = [{ from: addDays(START, 28), to: addDays(START, 41) }]
    const { cone } = chart({ ...steadyLearner(4), plan: { ...testPlan, pauses } })
    expect(cone[1]?.middle).toBeCloseTo(40)
    expect(cone[2]?.middle).toBeCloseTo(40)
    expect(cone[3]?.middle).toBeGreaterThan(45)
  })

  test('has no cone when nothing is left, nor when no date can be given', () => {
    expect(chart(steadyLearner(20)).cone).toEqual([])
    expect(chart({ ...steadyLearner(8), today: addDays(START, 55 + 84) }).cone).toEqual([])
  })
})
