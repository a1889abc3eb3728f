import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import { withHoursFrom } from '@/lib/learning/plans/planned-hours'
import { datesMovedLater, getDates } from '@/testing/learners/later-dates'
import { randomLog } from '@/testing/learners/random-log'
import { backend } from '@/testing/roadmap'
import { populations } from './calibration/kinds'
import { toKnownInput } from './calibration/moments'
import { simulateLearner } from './calibration/simulate'
import { computeForecast, type ForecastInput } from './forecast'
import { whatIf } from './what-if/what-if'

// A small version of `npm run drill forecast`, which checks ten thousand logs.
const some = (count: number) => Array.from({ length: count }, (_, index) => index)
const junior = (input: ForecastInput) => getDates(computeForecast(input).arrivals['level:junior'])
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe('on any log', () => {
  test('a tick never moves a date later, nor do five in a row', () => {
    expect(some(250).flatMap((seed) => datesMovedLater(backend, seed, 1))).toEqual([])
    expect(some(40).flatMap((seed) => datesMovedLater(backend, 1000 + seed, 5))).toEqual([])
  })

  test('saving a plan gives what its what-if said, to the day', () => {
    for (const seed of some(100)) {
      const { input } = randomLog(backend, seed)
      const weeklyHours = 1 + (seed % 60)
      const saved = { ...input, plan: withHoursFrom(input.plan, addDays(input.today, 1), weeklyHours) }
      expect(whatIf(input, { weeklyHours }).forecast).toEqual(computeForecast(saved))
    }
  })

  test('an announced pause moves dates by its length', () => {
    for (const seed of some(100)) {
      const { input } = randomLog(backend, seed)
      const before = { ...input, plan: { ...input.plan, studyDays: [], pauses: [] } }
      const pauses = [{ from: addDays(input.today, 1), to: addDays(input.today, 14) }]
      const later = junior({ ...before, plan: { ...before.plan, pauses } })
      const moved = junior(before).map((day) => (day < '9999' ? addDays(day, 14) : day))
      expect(later).toEqual(moved)
    }
  })
})

describe('on the logs of simulated learners', () => {
  const people = ['as expected', 'plain', 'little time'].flatMap((name, kind) =>
    some(25).map((one) =>
      simulateLearner(
        backend,
        { ...(populations[name] ?? populations.plain), givesUp: 0 } as never,
        '2026-01-05',
        300 * kind + one,
      ),
    ),
  )
  const getMoves = (from: number, to: number) =>
    people.flatMap((learner) => {
      const start = toDayNumber(learner.plan.startedOn)
      const [before, after] = [from, to].map((day) => junior(toKnownInput(backend, learner, start + day))[2])
      return before && after ? [Math.abs(daysBetween(before, after)) / 7] : []
    })

  test('the middle moves little from day 20 to 21, where a plan once gave way to a pace', () => {
    expect(getMoves(20, 21).length).toBeGreaterThan(40)
    expect(median(getMoves(20, 21))).toBeLessThanOrEqual(3)
  })

  test('and little in a week without any event, as most weeks are', () => {
    const moves = people.flatMap((learner) => {
      const start = toDayNumber(learner.plan.startedOn)
      const end = learner.finishedOn ? toDayNumber(learner.finishedOn) : start + 730
      const days = learner.events.map(({ occurredAt }) => Math.floor(occurredAt.getTime() / 86_400_000))
      const quiet = some(24)
        .map((one) => start + 7 * (1 + 4 * one))
        .filter((day) => day + 7 < end && !days.some((on) => on > day && on <= day + 7))
      return quiet.flatMap((day) => {
        const [before, after] = [day, day + 7].map((on) => junior(toKnownInput(backend, learner, on))[2])
        return before && after ? [Math.abs(daysBetween(before, after)) / 7] : []
      })
    })
    expect(moves.length).toBeGreaterThan(500)
    expect(median(moves)).toBeLessThanOrEqual(3)
  })
})
