import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BalanceInput, computeBalance } from './balance'

const start = 20_760 // a Monday
const time = { weeklyHours: 10, studyDays: [0, 1, 2, 3, 4] }
const balance = (facts: Partial<BalanceInput> & { weeks?: number } = {}) => {
  const { weeks = 8, ...rest } = facts
  const today = start + weeks * 7
  return computeBalance({
    time,
    pauses: [],
    startedOn: start,
    today,
    learnt: 0,
    underWay: 0,
    unseen: 0,
    beside: 0,
    left: 700,
    ...rest,
  })
}

test('on the first day there is nothing to be late with', () => {
  expect(balance({ weeks: 0 })).toEqual({ state: 'starting' })
})

test('within a week of the plan, either way, somebody is on time', () => {
  expect(balance({ learnt: 71 })).toEqual({ state: 'on-time' })
  expect(balance({ learnt: 89 })).toEqual({ state: 'on-time' })
  expect(balance({ learnt: 92 })).toEqual({ state: 'ahead', hours: 12, underWay: 0 })
})

test('nobody is called late for a long step that may be almost done', () => {
  expect(balance({ learnt: 60, unseen: 15 })).toEqual({ state: 'on-time' })
  expect(balance({ learnt: 60 }).state).toBe('behind')
})

test('a plan asks for no more than there is to learn', () => {
  expect(balance({ weeks: 200, learnt: 60, left: 5 })).toEqual({ state: 'on-time' })
})

describe('catching up', () => {
  test('takes one more evening a week while that ends within a season', () => {
    expect(balance({ learnt: 66 })).toMatchObject({ hours: 14, catchUp: { kind: 'evening', hours: 2, weeks: 7 } })
  })

  test('is a smaller plan when the evenings would never end', () => {
    expect(balance({ learnt: 48 })).toMatchObject({ catchUp: { kind: 'fewer-hours', weeklyHours: 6 } })
  })

  test('is a fresh start for who has been away for long', () => {
    expect(balance({ weeks: 40, learnt: 20 })).toMatchObject({ catchUp: { kind: 'afresh' } })
  })

  test('works, whoever follows it', () => {
    const anyTime = fc.record({
      weeklyHours: fc.integer({ min: 1, max: 80 }),
      studyDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
    })
    fc.assert(
      fc.property(
        anyTime,
        fc.integer({ min: 0, max: 900 }),
        fc.double({ min: 0, max: 700, noNaN: true }),
        (time, days, learnt) => {
          const input = {
            time,
            pauses: [],
            startedOn: start,
            today: start + days,
            learnt,
            underWay: 0,
            unseen: 0,
            beside: 0,
            left: 700,
          }
          const found = computeBalance(input)
          if (found.state !== 'behind') return
          expect(found.hours).toBeGreaterThan(0)
          const { catchUp } = found
          if (catchUp.kind === 'evening') expect(catchUp.weeks * catchUp.hours).toBeGreaterThanOrEqual(found.hours)
          if (catchUp.kind !== 'fewer-hours') return
          expect(catchUp.weeklyHours).toBeLessThan(time.weeklyHours)
          expect(computeBalance({ ...input, time: { ...time, weeklyHours: catchUp.weeklyHours } }).state).not.toBe(
            'behind',
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})
