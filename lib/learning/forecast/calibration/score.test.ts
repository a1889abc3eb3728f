import { describe, expect, test } from 'vitest'
import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import { backend } from '@/testing/roadmap'
import { kindFigures } from './kind-figures'
import { expectedPopulation, populations } from './kinds'
import { daysByPart, toKnownInput } from './moments'
import { scoreForecast, weightedIntervalScore } from './score'
import { silenceFigures } from './silences'
import { simulateLearner } from './simulate'

const simulated = (count: number, from: number, population = expectedPopulation) =>
  Array.from({ length: count }, (_, index) => simulateLearner(backend, population, '2026-01-05', from + index))

describe('the forecast, checked on simulated learners who all go on', () => {
  const figures = kindFigures(backend, {
    ...{ name: 'as expected', population: expectedPopulation, begin: '2026-01-05' },
    ...{ seed: 640_000, learners: 40 },
  })

  test.each(['plain', 'corrected'] as const)('is held by its ranges about as often as they say: %s', (which) => {
    const [all] = figures[which]
    expect(all?.at).toBe('all')
    expect(all?.forecasts).toBeGreaterThan(300)
    expect(all?.within85).toBeGreaterThan(70)
    expect(all?.within85).toBeLessThan(98)
    expect(all?.within50).toBeGreaterThan(35)
    expect(all?.within50).toBeLessThan(70)
  })

  test('is given for each moment, and the moments add up', () => {
    const [all, ...moments] = figures.plain
    expect(moments.map(({ at }) => at)).toContain('after 2 weeks')
    expect(moments.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(all?.forecasts)
  })
})

test('the weighted interval score is what the paper’s formula comes to', () => {
  const ranges = [
    [0.5, [8, 14]],
    [0.15, [5, 20]],
  ] as const
  // In both ranges, one week from the median: half a week, and half the outside part of each width.
  expect(weightedIntervalScore(10, 11, ranges)).toBeCloseTo((0.5 + 0.25 * 6 + 0.075 * 15) / 2.5)
  // Four weeks after the wider range.
  expect(weightedIntervalScore(24, 11, ranges)).toBeCloseTo((6.5 + 1.5 + 10 + 1.125 + 4) / 2.5)
})

test('a range without an end holds what comes later than any date, and its score counts ten years', () => {
  const [today, late] = [toDayNumber('2026-01-05'), toDayNumber('2040-01-05')]
  const range = { state: 'range', binds: 'steps', middle: '2033-01-03' } as const
  const open = {
    ...range,
    range50: { from: '2030-01-07', to: '2035-01-01' },
    range85: { from: '2029-01-01', to: null },
  }
  const closed = { ...open, range85: { from: '2029-01-01', to: '2035-12-31' } }
  expect(scoreForecast(open, null, today, late)).toMatchObject({ within50: false, within85: true, isLater: false })
  expect(scoreForecast(closed, null, today, late)).toMatchObject({ within85: false, isLater: true })
  expect(scoreForecast(open, null, today, late)).toMatchObject({ error: 522 - 365, width: 522 - 156 })
  expect(scoreForecast(open, null, today, toDayNumber('2028-01-05'))).toMatchObject({ within85: false, isLater: false })
})

test('who has been silent for twelve weeks gets no date, and the chance of coming back is about right', () => {
  const learners = simulated(150, 500)
  const [four, twelve] = [4, 12].map((weeks) => silenceFigures(backend, learners, weeks))
  expect(twelve).toMatchObject({ noDate: 100 })
  expect(twelve?.saidToComeBack).toBeLessThan(four?.saidToComeBack ?? 0)
  expect(Math.abs((four?.saidToComeBack ?? 0) - (four?.cameBack ?? 0))).toBeLessThan(20)
})

describe('what a forecast may know', () => {
  const learner = simulated(40, 900).find(({ finishedOn, pauses }) => finishedOn && pauses.length > 0)
  if (!learner) throw new Error('No such learner among these seeds.')
  const start = toDayNumber(learner.plan.startedOn)

  test('ends with the day: no later tick, no pause before it was announced', () => {
    for (const day of [start + 20, start + 100]) {
      const known = toKnownInput(backend, learner, day)
      const nextDay = Date.parse(`${dayAt(day + 1)}T00:00:00Z`)
      expect(known.log.traces.every(({ tick }) => tick === null || tick.at < nextDay)).toBe(true)
      expect(known.log.movedOn.at(-1)).toBeLessThanOrEqual(day)
      const announced = learner.pauses.filter(({ announcedOn }) => announcedOn <= dayAt(day))
      expect(known.plan.pauses).toEqual(announced)
    }
  })

  test('is the plan of the day, and of every day before it', () => {
    const population = { ...expectedPopulation, ...populations['switching hours'], givesUp: 0 }
    const changed = simulated(20, 300, population).find(({ planChanges }) => planChanges.length > 1)
    const [first, second] = changed?.planChanges ?? []
    if (!changed || !first || !second) throw new Error('Nobody changed their plan twice.')
    const planOn = (day: number) => toKnownInput(backend, changed, day).plan
    expect(planOn(toDayNumber(first.on) - 1)).toMatchObject({ weeklyHours: changed.plan.weeklyHours })
    expect(planOn(toDayNumber(second.on) - 1).weeklyHours).toBe(first.weeklyHours)
  })

  test('parts of the way are passed one after the other', () => {
    const days = [...daysByPart(backend, learner)]
    expect(days.map(([part]) => part)).toEqual([0.1, 0.25, 0.5, 0.75])
    expect(days.map(([, day]) => day)).toEqual(days.map(([, day]) => day).sort((a, b) => a - b))
  })
})
