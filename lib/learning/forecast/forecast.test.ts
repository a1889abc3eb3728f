import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween, getWeekday } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { type States, untouched } from '@/lib/learning/progress/completion'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival } from './arrival/arrival-date'
import { computeForecast, type ForecastInput } from './forecast'
import {
  makeStatusEvent,
  makeTestRoadmap,
  makeTestStep,
  numberEvents,
  START,
  steadyEvents,
  steadyLearner,
  testPlan,
} from './test-fixtures'

const junior = (input: ForecastInput): Arrival => computeForecast(input).arrivals['level:junior'] ?? { state: 'done' }
function getDates(arrival: Arrival): Day[] {
  if (arrival.state !== 'range') throw new Error(`There is no range: ${JSON.stringify(arrival)}`)
  const { range85, range50, middle } = arrival
  return [range85.from, range50.from, middle, range50.to ?? '9999-12-31', range85.to ?? '9999-12-31']
}
const getWidth = (arrival: Arrival) => daysBetween(getDates(arrival)[0] ?? '', getDates(arrival)[4] ?? '')
const expectNoneEarlier = (dates: readonly Day[], than: readonly Day[]) => {
  for (const [index, day] of dates.entries()) expect(day >= (than[index] ?? '')).toBe(true)
}

describe('a forecast', () => {
  test('is the same for the same input', () => {
    expect(computeForecast(steadyLearner(9))).toEqual(computeForecast(steadyLearner(9)))
  })

  test('speaks from the plan for three weeks, then from the pace', () => {
    expect(computeForecast(steadyLearner(2)).basis).toBe('plan')
    expect(computeForecast(steadyLearner(3)).basis).toBe('pace')
  })

  test('is a range in a range around what a steady learner will do', () => {
    const dates = getDates(junior(steadyLearner(12)))
    expect(dates).toEqual([...dates].sort())
    const expected = addDays(START, 7 * 20 - 1)
    expect(expected > (dates[1] ?? '') && expected < (dates[3] ?? '')).toBe(true)
  })

  test('narrows as the learner gets on', () => {
    const widths = [3, 6, 12, 18].map((weeks) => getWidth(junior(steadyLearner(weeks))))
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
  })

  test('says done when nothing is left, also to somebody who fell silent', () => {
    const input = steadyLearner(20)
    const { arrivals } = computeForecast(input)
    expect(new Set(Object.values(arrivals).map(({ state }) => state))).toEqual(new Set(['done']))
    expect(junior({ ...input, today: addDays(input.today, 300) })).toEqual({ state: 'done' })
  })

  test('reaches further targets no earlier than nearer ones', () => {
    const levels = ['senior', 'junior', 'mid', 'junior'] as const
    const steps = levels.map((level, index) => makeTestStep(`of-${index}`, 40, { level }))
    const roadmap = makeTestRoadmap([...steps, makeTestStep('extra', 40, { isCore: false })])
    const input = { ...steadyLearner(8), roadmap, work: { months: 60, startsOn: null } }
    const { arrivals } = computeForecast(input)
    const [first, mid, senior, all] = ['level:junior', 'level:mid', 'level:senior', 'roadmap'].map((key) =>
      getDates(arrivals[key] ?? { state: 'done' }),
    )
    expectNoneEarlier(mid ?? [], first ?? [])
    expectNoneEarlier(senior ?? [], mid ?? [])
    expectNoneEarlier(all ?? [], senior ?? [])
  })
})

describe('silence', () => {
  const silentFor = (days: number, more: Partial<ForecastInput> = {}) => {
    const input = steadyLearner(8)
    return junior({ ...input, today: addDays(input.today, days), ...more })
  }

  test('widens the range, and moves its middle and its end away', () => {
    const silent = [0, 14, 21, 28, 35, 49, 63, 83].map((days) => silentFor(days))
    for (const [index, arrival] of silent.slice(1).entries()) {
      expect(getWidth(arrival)).toBeGreaterThan(getWidth(silent[index] ?? arrival))
      expect((getDates(arrival)[2] ?? '') > (getDates(silent[index] ?? arrival)[2] ?? '')).toBe(true)
    }
    expect(getWidth(silentFor(83))).toBeGreaterThan(2 * getWidth(silentFor(0)))
  })

  test('of twelve weeks leaves no date, and says why', () => {
    expect(silentFor(83).state).toBe('range')
    expect(silentFor(84)).toEqual({ state: 'no-date', reason: 'silent' })
  })

  test('that was announced is none', () => {
    const pauses = [{ from: addDays(START, 56), to: addDays(START, 56 + 99) }]
    const paused = silentFor(100, { plan: { ...testPlan, pauses } })
    expect(paused.state).toBe('range')
    // A learner who paused once may do so again, which alone widens the range.
    expect(getWidth(paused)).toBeLessThan(1.15 * getWidth(silentFor(0)))
    expect(getWidth(paused)).toBeLessThan(getWidth(silentFor(20)))
  })

  test('ends with the next sign of life', () => {
    const events = numberEvents([...steadyEvents(8), makeStatusEvent('step-8', addDays(START, 55 + 90), 'learning')])
    expect(silentFor(90).state).toBe('no-date')
    expect(silentFor(90, { log: steadyLearner(8, { events }).log }).state).toBe('range')
  })

  test('from the first day on ends in no date too', () => {
    expect(junior({ ...steadyLearner(0), today: addDays(START, 82) }).state).toBe('range')
    expect(junior({ ...steadyLearner(0), today: addDays(START, 83) })).toEqual({ state: 'no-date', reason: 'silent' })
  })
})

test('a date over ten years away is none', () => {
  const long = makeTestRoadmap([makeTestStep('long', 9000)])
  expect(junior({ ...steadyLearner(0), roadmap: long, today: START })).toEqual({ state: 'no-date', reason: 'too-far' })
  const open = junior({ ...steadyLearner(0), roadmap: makeTestRoadmap([makeTestStep('long', 2000)]), today: START })
  expect(open).toMatchObject({ state: 'range', range85: { to: null } })
})

test('a pause to come pushes back every date that lies behind its beginning, by its length', () => {
  const input = steadyLearner(8)
  const pauses = [{ from: addDays(input.today, 1), to: addDays(input.today, 21) }]
  const before = getDates(junior(input))
  const after = getDates(junior({ ...input, plan: { ...testPlan, pauses } }))
  expect(after).toEqual(before.map((day) => addDays(day, 21)))
})

test('dates fall on study days', () => {
  const input = { ...steadyLearner(8), plan: { ...testPlan, studyDays: [2, 5] } }
  for (const day of getDates(junior(input))) expect([2, 5]).toContain(getWeekday(day))
})

test('the change of the clocks and the zone move no date', () => {
  const inZone = (timeZone: string) => getDates(junior({ ...steadyLearner(11), plan: { ...testPlan, timeZone } }))
  expect(inZone('Europe/Berlin')).toEqual(inZone('UTC'))
  expect(inZone('America/New_York')).toEqual(inZone('UTC'))
  expect(inZone('Asia/Kathmandu')).toEqual(inZone('UTC'))
})

describe('for anybody', () => {
  const anyTicks = fc.uniqueArray(fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 90 })), {
    selector: ([step]) => step,
    maxLength: 15,
  })
  const anyDay = fc.integer({ min: 91, max: 140 })
  const getInput = (ticks: readonly (readonly [number, number])[], today: number): ForecastInput => {
    const events = numberEvents(ticks.map(([step, day]) => makeStatusEvent(`step-${step}`, addDays(START, day))))
    return steadyLearner(0, { events, today: addDays(START, today) })
  }

  test('more hours a week in the plan never come later', () => {
    fc.assert(
      fc.property(anyTicks, anyDay, fc.integer({ min: 1, max: 60 }), (ticks, today, hours) => {
        const input = getInput(ticks, today)
        const planned = (weeklyHours: number) => junior({ ...input, plan: { ...testPlan, weeklyHours } })
        const [less, more] = [planned(hours), planned(hours + 5)]
        if (less.state === 'range') expectNoneEarlier(getDates(less), getDates(more))
      }),
      { numRuns: 60 },
    )
  })

  test('more to do never comes earlier', () => {
    fc.assert(
      fc.property(anyTicks, anyDay, fc.integer({ min: 1, max: 60 }), (ticks, today, hours) => {
        const input = getInput(ticks, today)
        const roadmap = makeTestRoadmap([...listSteps(input.roadmap), makeTestStep('more', hours)])
        const [less, more] = [junior(input), junior({ ...input, roadmap })]
        if (more.state === 'range') expectNoneEarlier(getDates(more), getDates(less))
      }),
      { numRuns: 60 },
    )
  })

  test('a step done never moves a date back', () => {
    fc.assert(
      fc.property(anyTicks, anyDay, fc.nat({ max: 19 }), (ticks, today, step) => {
        const input = getInput(ticks, today)
        const states: States = { ...input.states, [`step-${step}`]: { ...untouched, status: 'done' } }
        const [less, more] = [junior({ ...input, states }), junior(input)]
        if (less.state === 'range') expectNoneEarlier(getDates(more), getDates(less))
      }),
      { numRuns: 60 },
    )
  })
})
