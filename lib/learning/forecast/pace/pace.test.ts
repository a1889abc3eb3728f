import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { assumptions } from '../assumptions'
import { computeForecastState, type ForecastInput } from '../forecast'
import { defaultInstanceModel } from '../instance/instance-model'
import { makeStatusEvent, numberEvents, START, steadyEvents, steadyLearner, testPlan } from '../test-fixtures'

const paceAt = (input: ForecastInput) => {
  const { pace, course } = computeForecastState(input)
  return { ...pace, hours: pace.hours[0] ?? 0, variance: course.variance }
}
const withEvents = (weeks: number, events: readonly ProgressEvent[], more: Partial<ForecastInput> = {}) =>
  paceAt({ ...steadyLearner(0, { events: numberEvents(events) }), today: addDays(START, 7 * weeks - 1), ...more })

describe('the pace', () => {
  test('begins with what people keep of a plan, and goes on without a jump when the learner’s own takes over', () => {
    const none = paceAt({ ...steadyLearner(0), today: START })
    expect(none.basis).toBe('plan')
    expect(none.hours).toBeCloseTo(defaultInstanceModel.kept * 10, 0)
    const [before, after] = [19, 20].map((day) => paceAt({ ...steadyLearner(2), today: addDays(START, day) }))
    expect([before?.basis, after?.basis]).toEqual(['plan', 'pace'])
    expect(after?.hours).toBeGreaterThan(0.97 * (before?.hours ?? 0))
    expect(after?.hours).toBeLessThanOrEqual(before?.hours ?? 0)
  })

  test('goes from the plan towards what is done, and gets surer', () => {
    const [three, ten, twenty] = [3, 10, 20].map((weeks) => paceAt(steadyLearner(weeks)))
    expect(three?.hours).toBeGreaterThan(defaultInstanceModel.kept * 10)
    expect(ten?.hours).toBeGreaterThan(three?.hours ?? 0)
    expect(twenty?.hours).toBeGreaterThan(8.4)
    expect(twenty?.hours).toBeLessThan(10)
    expect(twenty?.variance).toBeLessThan((three?.variance ?? 0) / 1.7)
  })

  test('is the effort done in a week, whatever time it took: hours nobody logged do not matter', () => {
    expect(paceAt(steadyLearner(12)).hours).toBeCloseTo(
      paceAt(steadyLearner(12, { plan: { ...testPlan, studyDays: [5] } })).hours,
    )
  })

  test('weighs recent weeks more', () => {
    const ticks = (weeks: readonly number[]) =>
      weeks.map((week, index) => makeStatusEvent(`step-${index}`, addDays(START, 7 * week + 6)))
    const first = withEvents(20, ticks([0, 1, 2, 3, 4, 5, 6, 7, 18, 19]))
    const lately = withEvents(20, ticks([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]))
    expect(lately.hours).toBeGreaterThan(first.hours)
  })

  test('counts every week without a pause, empty ones too', () => {
    const kept = paceAt(steadyLearner(8))
    const idle = paceAt({ ...steadyLearner(8), today: addDays(START, 104) })
    expect(idle.hours).toBeLessThan(kept.hours * 0.85)
    expect(idle.quietDays).toBe(49)
  })

  test('is held for three weeks in which nothing is ticked, pauses aside, and falls with each day after them', () => {
    const hoursAfter = (days: number, pauses: ForecastInput['plan']['pauses'] = []) =>
      paceAt({ ...steadyLearner(8), today: addDays(START, 55 + days), plan: { ...testPlan, pauses } }).hours
    const { heldDays } = assumptions
    for (const days of [1, 7, heldDays]) expect(hoursAfter(days)).toBeCloseTo(hoursAfter(0), 12)
    const falling = [heldDays, heldDays + 1, heldDays + 2, heldDays + 9].map((days) => hoursAfter(days))
    expect(falling).toEqual([...new Set(falling)].sort((a, b) => b - a))
    expect(hoursAfter(heldDays + 7, [{ from: addDays(START, 60), to: addDays(START, 66) }])).toBeCloseTo(
      hoursAfter(0),
      12,
    )
  })

  test('is not held against a step that was taken back', () => {
    const untick = { ...makeStatusEvent('step-7', addDays(START, 56), 'not-started'), from: 'done' }
    const events = numberEvents([...steadyEvents(8), untick])
    const back = paceAt(steadyLearner(8, { events, today: addDays(START, 56) }))
    expect(back.hours).toBeLessThan(paceAt(steadyLearner(8)).hours)
  })

  test('does not count pauses, unless somebody learns in them', () => {
    const pause = { from: addDays(START, 56), to: addDays(START, 83) }
    const paused = { ...testPlan, pauses: [pause] }
    const rested = paceAt({ ...steadyLearner(8), plan: paused, today: pause.to })
    expect(rested.hours).toBeCloseTo(paceAt(steadyLearner(8)).hours)
    expect(rested.quietDays).toBe(0)
    const went = paceAt({ ...steadyLearner(12), plan: paused })
    expect(went.hours).toBeGreaterThan(rested.hours)
    expect(went.hours).toBeLessThan(2 * rested.hours)
  })

  test('is not lifted by what was known before', () => {
    const ticks = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => makeStatusEvent(`step-${step}`, `2026-01-05T12:0${step}:00Z`))
    const later = [8, 9, 10].map((step, week) => makeStatusEvent(`step-${step}`, addDays(START, 7 * week + 6)))
    const plain = withEvents(4, later).hours
    expect(withEvents(4, [...ticks.map((tick) => ({ ...tick, known: true })), ...later]).hours).toBeCloseTo(plain)
    // Without that statement little of it is credited.
    expect(withEvents(4, [...ticks, ...later]).hours).toBeLessThan(1.1 * plain)
  })

  test('follows the plan of each day: after a change of hours it is as much of the new plan', () => {
    const doubled = { ...testPlan, weeklyHours: 20, earlier: [{ before: addDays(START, 84), weeklyHours: 10 }] }
    expect(paceAt(steadyLearner(12, { plan: doubled })).hours).toBeCloseTo(2 * paceAt(steadyLearner(12)).hours)
  })
})

describe('a step under way', () => {
  const taken = (day: number) => makeStatusEvent('step-0', addDays(START, day), 'learning')

  test('counts by the days since it was taken up, and never for more than half', () => {
    const creditAfter = (days: number) =>
      withEvents(1, [taken(0)], { today: addDays(START, days) }).begun.get('step-0') ?? 0
    expect(creditAfter(1)).toBeGreaterThan(1)
    expect(creditAfter(3)).toBeGreaterThan(creditAfter(1))
    expect(creditAfter(40)).toBe(5)
  })

  test('counts for nearly all once it was handed in', () => {
    const handedIn = {
      ...makeStatusEvent('step-0', addDays(START, 9), 'repository'),
      kind: 'submission' as const,
      from: null,
    }
    expect(withEvents(2, [taken(0), handedIn]).begun.get('step-0')).toBe(9)
  })

  test('is no pace before it is done, and its credit does not depend on what else is ticked', () => {
    expect(withEvents(6, [taken(20)]).hours).toBeCloseTo(withEvents(6, []).hours)
    const other = makeStatusEvent('step-1', addDays(START, 30))
    expect(withEvents(6, [taken(20), other]).begun).toEqual(withEvents(6, [taken(20)]).begun)
  })
})

test('the pace never falls by one more step done, after all others', () => {
  const anyTicks = fc.uniqueArray(fc.tuple(fc.nat({ max: 18 }), fc.nat({ max: 97 })), { selector: ([step]) => step })
  fc.assert(
    fc.property(anyTicks, fc.integer({ min: 0, max: 97 }), (ticks, some) => {
      const day = Math.max(some, ...ticks.map(([, on]) => on))
      const events = ticks.map(([step, on]) => makeStatusEvent(`step-${step}`, addDays(START, on)))
      const more = [...events, makeStatusEvent('step-19', addDays(START, day))]
      expect(withEvents(14, more).hours).toBeGreaterThanOrEqual(withEvents(14, events).hours - 1e-9)
    }),
    { numRuns: 60 },
  )
})
