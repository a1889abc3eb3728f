import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelPath } from '@/lib/learning/levels/level-path'
import { levels, listSteps } from '@/lib/learning/roadmaps/roadmap'
import { anyLearner, neverBefore } from '@/testing/learners/any-learner'
import { backend } from '@/testing/roadmap'
import { levelKey, toForecastRecord } from '../accuracy/forecast-record'
import { computeForecast, computeForecastState, coreForecast, type Forecast, type ForecastInput } from '../forecast'
import { presentForecast } from '../forecast-answer'
import { whatIf } from '../what-if/what-if'
import type { Arrival } from './arrival-date'
import { levelDates } from './level-dates'

const whoever = (predicate: (input: ForecastInput) => void) =>
  fc.assert(fc.property(anyLearner, predicate), { numRuns: 80 })

const datesIn = (value: unknown): string[] => JSON.stringify(value).match(/\d{4}-\d\d-\d\d/g) ?? []

function readyFrom({ arrivals }: Pick<Forecast, 'arrivals'>): string | null {
  const ready: Arrival | undefined = arrivals['level:junior']
  return ready?.state === 'range' ? ready.range85.from : null
}

describe('no date of a level comes before its paid work can be there', () => {
  function expectNone(input: ForecastInput, forecast: Forecast) {
    for (const level of levels) {
      const arrival = forecast.arrivals[levelKey(level)]
      if (!arrival) continue
      const first = neverBefore(level, input, readyFrom(forecast))
      if (first > input.today) expect(arrival.state).not.toBe('done')
      const { week: _, ...kept } = toForecastRecord(level, arrival, input, forecast)
      for (const day of [...datesIn(arrival), ...datesIn(kept)]) expect(day >= first).toBe(true)
    }
  }

  test('in the forecast and in what is kept of it', () => {
    whoever((input) => expectNone(input, computeForecast(input)))
  })

  test('in what the API answers', () => {
    whoever((input) => {
      const forecast = computeForecast(input)
      for (const { target, ...answer } of presentForecast(forecast).arrivals) {
        const level = levels.find((one) => levelKey(one) === target)
        if (!level) continue
        for (const day of datesIn(answer)) {
          expect(day >= neverBefore(level, input, readyFrom(forecast))).toBe(true)
        }
      }
    })
  })

  test('in a what-if', () => {
    const anyChange = fc.record({
      weeklyHours: fc.integer({ min: 1, max: 80 }),
      done: fc.subarray(listSteps(backend).map(({ id }) => id)),
    })
    fc.assert(
      fc.property(anyLearner, anyChange, (input, change) => expectNone(input, whatIf(input, change).forecast)),
      { numRuns: 60 },
    )
  })

  test('on the path, whose dates are the forecast’s own', () => {
    whoever((input) => {
      const forecast = computeForecast(input)
      const { roadmap, track, states, today } = input
      const work = input.work ?? { months: 0, startsOn: null }
      const dates = levelDates(forecast)
      const { begun } = computeForecastState(input).pace
      for (const { key, when } of levelPath({ roadmap, track, states, work, dates, begun, today }).passes) {
        if (!when || key === 'ready') continue
        expect(when.from >= neverBefore(key, input, readyFrom(forecast))).toBe(true)
        const arrival = forecast.arrivals[levelKey(key)]
        if (key !== 'junior' && arrival?.state === 'range') expect(when).toEqual(arrival.range50)
      }
    })
  })
})

test('no date of a level comes before its steps, and with the paid work there it is theirs', () => {
  whoever((input) => {
    const cores = coreForecast(input).arrivals
    const { arrivals } = computeForecast(input)
    for (const level of levels) {
      const [core, arrival] = [cores[levelKey(level)], arrivals[levelKey(level)]]
      if (core?.state === 'no-date') expect(arrival).toEqual(core)
      if (core?.state !== 'range' || arrival?.state !== 'range') continue
      expect(arrival.middle >= core.middle).toBe(true)
      if (arrival.binds === 'steps') expect(arrival.middle).toBe(core.middle)
    }
    expect(computeForecast({ ...input, work: { months: 60, startsOn: null } }).arrivals).toEqual(cores)
  })
})

test('who may not know of the paid work learns nothing of it from the dates', () => {
  whoever((input) => {
    const told = (months: number) => coreForecast({ ...input, work: { months, startsOn: null } })
    expect(told(0)).toEqual(told(60))
    expect(Object.keys(computeForecast({ ...input, work: null }).arrivals)).not.toContain('level:mid')
  })
})
