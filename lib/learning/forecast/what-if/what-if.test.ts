import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getWeekday } from '@/lib/foundation/values/calendar-date'
import type { Arrival } from '../arrival/arrival-date'
import { computeForecast, type ForecastInput } from '../forecast'
import { makeTestRoadmap, makeTestStep, steadyLearner, testPlan } from '../test-fixtures'
import { whatIf } from './what-if'

const junior = (arrivals: Readonly<Record<string, Arrival>>) => arrivals['level:junior'] ?? { state: 'done' }
function getDates(arrival: Arrival): string[] {
  if (arrival.state !== 'range') throw new Error(`There is no range: ${JSON.stringify(arrival)}`)
  const { range85, range50, middle } = arrival
  return [range85.from, range50.from, middle, range50.to ?? '9999-12-31', range85.to ?? '9999-12-31']
}

describe('what if', () => {
  test('nothing changes, then nothing changes', () => {
    const { forecast, daysLater } = whatIf(steadyLearner(8), {})
    expect(forecast).toEqual(computeForecast(steadyLearner(8)))
    expect(new Set(Object.values(daysLater))).toEqual(new Set([0]))
  })

  test('twice the hours: about half the time, as the learner keeps plans', () => {
    const { forecast, daysLater } = whatIf(steadyLearner(8), { weeklyHours: 20 })
    expect(forecast.hoursPerWeek).toBeCloseTo(2 * computeForecast(steadyLearner(8)).hoursPerWeek)
    expect(daysLater['level:junior']).toBeLessThan(-40)
  })

  test('more hours never come later, at no place of the range, on plan and on pace', () => {
    const anyInput: fc.Arbitrary<ForecastInput> = fc.integer({ min: 0, max: 17 }).map((weeks) => steadyLearner(weeks))
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), (input, one, other) => {
        const dates = (weeklyHours: number) => getDates(junior(whatIf(input, { weeklyHours }).forecast.arrivals))
        const [more, less] = [dates(Math.max(one, other)), dates(Math.min(one, other))]
        for (const [index, day] of less.entries()) expect(day >= (more[index] ?? '')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('a change of hours is a promise: the range grows beside what it would be', () => {
    const input = steadyLearner(8)
    const asPlanned = computeForecast({ ...input, plan: testPlan })
    const [from, , , , to] = getDates(junior(asPlanned.arrivals)).map(
      (day) => Date.parse(day) - Date.parse(input.today),
    )
    const changed = junior(whatIf(input, { weeklyHours: 20 }).forecast.arrivals)
    const [newFrom, , , , newTo] = getDates(changed).map((day) => Date.parse(day) - Date.parse(input.today))
    expect((newTo ?? 0) / (newFrom ?? 1)).toBeGreaterThan((to ?? 0) / (from ?? 1))
  })

  test('other days: dates fall on them', () => {
    const { forecast } = whatIf(steadyLearner(8), { studyDays: [6] })
    for (const day of getDates(junior(forecast.arrivals))) expect(getWeekday(day)).toBe(6)
  })

  test('another track: what it shares carries over, its own steps are to do', () => {
    const shared = steadyLearner(8)
    const steps = shared.roadmap.stages.flatMap((stage) => stage.steps)
    const here = steps.map((step, index) => (index < 15 ? step : { ...step, tracks: ['only'] }))
    const there = ['x', 'y', 'z'].map((id) => makeTestStep(id, 80, { tracks: ['other'] }))
    const input = { ...shared, roadmap: makeTestRoadmap([...here, ...there], ['only', 'other']) }
    expect(whatIf(input, { track: 'other' }).daysLater['level:junior']).toBeGreaterThan(60)
    expect(whatIf(input, { track: 'only' }).daysLater['level:junior']).toBe(0)
  })

  test('a step were done: the date comes nearer', () => {
    expect(whatIf(steadyLearner(8), { done: ['step-12'] }).daysLater['level:junior']).toBeLessThan(-5)
  })

  test('all were done: there is no difference to tell', () => {
    const done = Array.from({ length: 20 }, (_, index) => `step-${index}`)
    const { forecast, daysLater } = whatIf(steadyLearner(8), { done })
    expect(junior(forecast.arrivals)).toEqual({ state: 'done' })
    expect(daysLater).toEqual({})
  })
})
