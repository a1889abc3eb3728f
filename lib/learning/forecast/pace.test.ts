import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { assumptions } from './assumptions'
import { type ForecastInput, situationOf } from './forecast'
import { inSequence, madeUpPlan, moved, START, steadyLearner } from './made-up'

const paceAt = (input: ForecastInput) => situationOf(input).pace
const withEvents = (weeks: number, events: readonly ProgressEvent[], more: Partial<ForecastInput> = {}) =>
  paceAt({ ...steadyLearner(0, { events: inSequence(events) }), today: addDays(START, 7 * weeks - 1), ...more })

describe('the pace', () => {
  test('is the plan’s for three weeks, and says so', () => {
    const early = paceAt({ ...steadyLearner(2), today: addDays(START, 19) })
    expect(early.basis).toBe('plan')
    expect(early.hours).toBe(assumptions.planTaken * 10)
    expect(paceAt({ ...steadyLearner(2), today: addDays(START, 20) }).basis).toBe('pace')
  })

  test('goes from the plan towards what is done, and gets surer', () => {
    const [three, ten, twenty] = [3, 10, 20].map((weeks) => paceAt(steadyLearner(weeks)))
    expect(three?.hours).toBeGreaterThan(7.5)
    expect(ten?.hours).toBeGreaterThan(three?.hours ?? 0)
    expect(twenty?.hours).toBeGreaterThan(9.3)
    expect(twenty?.hours).toBeLessThan(10)
    expect(twenty?.variance).toBeLessThan((three?.variance ?? 0) / 2)
  })

  test('is the effort done in a week, whatever time it took: hours nobody logged do not matter', () => {
    expect(paceAt(steadyLearner(12)).hours).toBeCloseTo(
      paceAt(steadyLearner(12, { plan: { ...madeUpPlan, studyDays: [5] } })).hours,
    )
  })

  test('weighs recent weeks more', () => {
    const ticks = (weeks: readonly number[]) =>
      weeks.map((week, index) => moved(`step-${index}`, addDays(START, 7 * week + 6)))
    const first = withEvents(20, ticks([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
    const lately = withEvents(20, ticks([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]))
    expect(lately.hours).toBeGreaterThan(first.hours)
  })

  test('counts every week without a pause, empty ones too', () => {
    const kept = paceAt(steadyLearner(8))
    const idle = paceAt({ ...steadyLearner(8), today: addDays(START, 83) })
    expect(idle.hours).toBeLessThan(kept.hours * 0.85)
    expect(idle.quietDays).toBe(28)
  })

  test('does not count pauses, unless somebody learns in them', () => {
    const pause = { from: addDays(START, 56), to: addDays(START, 83) }
    const paused = { ...madeUpPlan, pauses: [pause] }
    const rested = paceAt({ ...steadyLearner(8), plan: paused, today: pause.to })
    expect(rested.hours).toBeCloseTo(paceAt(steadyLearner(8)).hours)
    expect(rested.quietDays).toBe(0)
    const went = paceAt({ ...steadyLearner(12), plan: paused })
    expect(went.hours).toBeGreaterThan(rested.hours)
    expect(went.hours).toBeLessThan(2 * rested.hours)
  })

  test('is not lifted by ticking at once what was known before', () => {
    const known = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => moved(`step-${step}`, `2026-01-05T12:0${step}:00Z`))
    const later = [8, 9, 10].map((step, week) => moved(`step-${step}`, addDays(START, 7 * week + 6)))
    expect(withEvents(4, [...known, ...later]).hours).toBeCloseTo(withEvents(4, later).hours)
  })

  test('is unsurer for somebody whose months are unlike each other', () => {
    const steady = paceAt(steadyLearner(16))
    const inBursts = [0, 1, 2, 3, 12, 13, 14, 15].flatMap((week, index) => [
      moved(`step-${2 * index}`, addDays(START, 7 * week + 3)),
      moved(`step-${2 * index + 1}`, addDays(START, 7 * week + 6)),
    ])
    expect(withEvents(16, inBursts).variance).toBeGreaterThan(1.5 * steady.variance)
  })
})

describe('a step under way', () => {
  const taken = (day: number) => moved('step-0', addDays(START, day), 'learning')

  test('counts by the days since it was taken up, and never for more than half', () => {
    const creditAfter = (days: number) =>
      withEvents(1, [taken(0)], { today: addDays(START, days) }).begun.get('step-0') ?? 0
    expect(creditAfter(1)).toBeGreaterThan(1)
    expect(creditAfter(3)).toBeGreaterThan(creditAfter(1))
    expect(creditAfter(40)).toBe(5)
  })

  test('counts for nearly all once it was handed in', () => {
    const handedIn = { ...moved('step-0', addDays(START, 9), 'repository'), kind: 'submission' as const, from: null }
    expect(withEvents(2, [taken(0), handedIn]).begun.get('step-0')).toBe(9)
  })

  test('is learning too: it lifts the pace of somebody at work on something long', () => {
    expect(withEvents(6, [taken(20)]).hours).toBeGreaterThan(withEvents(6, []).hours)
  })
})

test('the pace never falls by one more step done', () => {
  const anyTicks = fc.uniqueArray(fc.tuple(fc.nat({ max: 18 }), fc.nat({ max: 97 })), { selector: ([step]) => step })
  fc.assert(
    fc.property(anyTicks, fc.integer({ min: 0, max: 97 }), (ticks, day) => {
      const events = ticks.map(([step, on]) => moved(`step-${step}`, addDays(START, on)))
      const more = [...events, moved('step-19', addDays(START, day))]
      expect(withEvents(14, more).hours).toBeGreaterThanOrEqual(withEvents(14, events).hours - 1e-9)
    }),
    { numRuns: 60 },
  )
})
