import { describe, expect, test } from 'vitest'
import { dayAt, numberOf } from '@/lib/foundation/values/day-number'
import { backend } from '@/testing/roadmap'
import { daysByPart, knownOn } from './moments'
import { reported } from './population'
import { scoreOf } from './score'
import { simulateLearner } from './simulate'

const simulated = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => simulateLearner(backend, reported, '2026-01-05', from + index))

describe('the forecast, checked on simulated learners', () => {
  const score = scoreOf(backend, simulated(150, 500))

  test('is held by its ranges about as often as they say', () => {
    expect(score.finished).toBeGreaterThan(20)
    const all = (share: 'within50' | 'within85') =>
      score.byPart.reduce((sum, row) => sum + row[share], 0) / score.byPart.length
    expect(all('within85')).toBeGreaterThan(70)
    expect(all('within85')).toBeLessThan(98)
    expect(all('within50')).toBeGreaterThan(35)
    expect(all('within50')).toBeLessThan(70)
  })

  test('gives nobody a date who has been silent for eight weeks', () => {
    expect(score.silences.find(({ weeks }) => weeks === 8)).toMatchObject({ noDate: 100, width: null })
    const four = score.silences.find(({ weeks }) => weeks === 4)
    expect(four?.width).toBeGreaterThan(four?.widthBefore ?? 0)
  })

  test('counts everybody once', () => {
    expect(score.finished + score.gaveUp + score.stillUnderWay).toBe(score.learners)
  })
})

describe('what a forecast may know', () => {
  const learner = simulated(40, 900).find(({ finishedOn, pauses }) => finishedOn && pauses.length > 0)
  if (!learner) throw new Error('No such learner among these seeds.')
  const start = numberOf(learner.plan.startedOn)

  test('ends with the day: no later tick, no pause before it was announced', () => {
    for (const day of [start + 20, start + 100]) {
      const known = knownOn(backend, learner, day)
      const nextDay = Date.parse(`${dayAt(day + 1)}T00:00:00Z`)
      expect(known.log.traces.every(({ tick }) => tick === null || tick.at < nextDay)).toBe(true)
      expect(known.log.movedOn.at(-1)).toBeLessThanOrEqual(day)
      const announced = learner.pauses.filter(({ announcedOn }) => announcedOn <= dayAt(day))
      expect(known.plan.pauses).toEqual(announced)
    }
  })

  test('parts of the way are passed one after the other', () => {
    const days = [...daysByPart(backend, learner)]
    expect(days.map(([part]) => part)).toEqual([0.1, 0.25, 0.5, 0.75])
    expect(days.map(([, day]) => day)).toEqual(days.map(([, day]) => day).sort((a, b) => a - b))
  })
})
