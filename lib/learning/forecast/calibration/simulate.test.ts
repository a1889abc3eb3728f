import { describe, expect, test } from 'vitest'
import { toDay } from '@/lib/foundation/values/calendar-date'
import { countTotals } from '@/lib/learning/progress/completion'
import { statesAfter } from '@/lib/learning/progress/history'
import { backend } from '@/testing/roadmap'
import { expectedPopulation } from './kinds'
import { simulateLearner } from './simulate'

const learners = Array.from({ length: 60 }, (_, seed) =>
  simulateLearner(backend, expectedPopulation, '2026-01-05', seed),
)

describe('a simulated learner', () => {
  test('is the same again from the same seed', () => {
    expect(simulateLearner(backend, expectedPopulation, '2026-01-05', 3)).toEqual(learners[3])
  })

  test('has a log in order, from the start on', () => {
    for (const { events, plan } of learners) {
      const days = events.map(({ occurredAt }) => toDay(occurredAt, plan.timeZone))
      expect(days).toEqual([...days].sort())
      expect((days[0] ?? plan.startedOn) >= plan.startedOn).toBe(true)
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
    }
  })

  test('finishes on the day of the last tick of the junior core, and not before', () => {
    for (const { events, plan, track, finishedOn } of learners) {
      const { done, total } = countTotals(backend, track, statesAfter(events)).byLevel.junior
      expect(done === total).toBe(finishedOn !== null)
      const last = events.at(-1)
      if (finishedOn && last) expect(toDay(last.occurredAt, plan.timeZone)).toBe(finishedOn)
    }
  })

  test('does nothing after giving up', () => {
    const gaveUp = learners.filter(({ stoppedOn }) => stoppedOn !== null)
    expect(gaveUp.length).toBeGreaterThan(10)
    for (const { events, plan, stoppedOn, finishedOn } of gaveUp) {
      const last = events.at(-1)
      if (last && !finishedOn) expect(toDay(last.occurredAt, plan.timeZone) < (stoppedOn ?? '')).toBe(true)
    }
  })
})
