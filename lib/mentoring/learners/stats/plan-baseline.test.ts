import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import { mergePauses } from '@/lib/learning/forecast/pace/pauses'
import { type CohortSchedule, type LearnerPlace, toLearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'
import { computeDueShare, type PlanBaseline, pointsBehind, toPlanBaseline } from './plan-baseline'

const plan = { weeklyHours: 10, startedOn: '2026-01-05' }
const agreement = { agreedOn: '2026-09-01', arriveBy: '2027-03-01', shareDone: 0.4 }
const cohort = { startsOn: null, deadline: null, workDays: [0, 1, 2, 3, 4], moved: [], holidays: [] }
const joinedOn = '2026-02-01'
/** Returns the dates of a learner of a cohort without dated stages. */
function inCohort(over: Partial<CohortSchedule>, at: Partial<LearnerPlace> = {}) {
  const place = { joinedOn, startsOn: null, ownEnds: new Map(), ownDueOn: null, agreedDueOn: null, ...at }
  const schedule = toLearnerSchedule([], [], { ...cohort, ...over }, place)
  return { schedule, joinedOn: place.joinedOn, isStartOwn: place.startsOn !== null }
}
const terms = { agreement: null, ...inCohort({}), plan }
const due = (planBaseline: PlanBaseline, today: string, hours = 520, pauses: { from: string; to: string }[] = []) =>
  computeDueShare(planBaseline, hours, mergePauses(pauses), toDayNumber(today))

describe('the plan that counts', () => {
  const deadline = { on: '2027-01-31' }

  test('is what was agreed, before the cohort’s deadline, before the learner’s own hours', () => {
    const dated = inCohort({ deadline })
    expect(toPlanBaseline({ ...terms, ...dated, agreement })).toMatchObject({ kind: 'agreed', to: '2027-03-01' })
    expect(toPlanBaseline({ ...terms, ...dated })).toEqual({ kind: 'deadline', from: '2026-02-01', to: '2027-01-31' })
    expect(toPlanBaseline(terms)).toEqual({ kind: 'hours', from: '2026-01-05', weeklyHours: 10 })
    expect(toPlanBaseline({ ...terms, plan: null })).toBeNull()
  })

  test('runs to a deadline from the cohort’s start or from joining, whichever came later', () => {
    expect(toPlanBaseline({ ...terms, ...inCohort({ startsOn: '2026-03-01', deadline }) })).toMatchObject({
      from: '2026-03-01',
    })
    expect(toPlanBaseline({ ...terms, ...inCohort({ startsOn: '2025-03-01', deadline }) })).toMatchObject({
      from: '2026-02-01',
    })
    const weeks = toPlanBaseline({ ...terms, ...inCohort({ deadline: { weeks: 10 } }) })
    expect(weeks).toEqual({ kind: 'deadline', from: '2026-02-01', to: '2026-04-12' })
  })

  test('is no deadline that was over when the learner came', () => {
    const late = { ...terms, ...inCohort({ deadline }, { joinedOn: '2027-02-10' }) }
    expect(toPlanBaseline(late)).toMatchObject({ kind: 'hours' })
  })

  test('runs from a start of one’s own, also one before joining', () => {
    const own = inCohort({ startsOn: '2025-01-06', deadline: { weeks: 20 } }, { startsOn: '2026-01-05' })
    expect(toPlanBaseline({ ...terms, ...own })).toEqual({ kind: 'deadline', from: '2026-01-05', to: '2026-05-25' })
  })

  test('is a date that was moved for them, from what was done when a plan was agreed', () => {
    const moved = inCohort({ deadline }, { ownDueOn: '2027-06-01', agreedDueOn: agreement.arriveBy })
    const to = '2027-06-01'
    expect(toPlanBaseline({ ...terms, ...moved })).toEqual({ kind: 'own', from: joinedOn, to, share: 0 })
    expect(toPlanBaseline({ ...terms, ...moved, agreement })).toEqual({
      ...{ kind: 'own', from: '2026-09-01', to, share: 0.4 },
    })
  })
})

describe('what is due', () => {
  const agreed = { kind: 'agreed', from: '2026-09-01', to: '2026-12-10', share: 0.4 } as const

  test('goes straight from what was done on the day of the agreement to all on the day agreed', () => {
    expect(due(agreed, '2026-09-01')).toBe(0.4)
    expect(due(agreed, '2026-10-21')).toBeCloseTo(0.7)
    expect(due(agreed, '2026-12-10')).toBe(1)
    expect(due(agreed, '2027-06-01')).toBe(1)
  })

  test('by hours is those hours over the goal’s effort, and never more than all of it', () => {
    const hours = { kind: 'hours', from: '2026-01-05', weeklyHours: 10 } as const
    expect(due(hours, '2026-01-11')).toBeCloseTo(10 / 520)
    expect(due(hours, '2026-07-05')).toBeCloseTo(0.5)
    expect(due(hours, '2029-07-05')).toBe(1)
    expect(due(hours, '2026-07-05', 0)).toBe(0)
  })

  const kinds: fc.Arbitrary<PlanBaseline> = fc.oneof(
    fc.constant(agreed),
    fc.constant({ kind: 'deadline', from: '2026-09-01', to: '2026-12-10' } as const),
    fc.constant({ kind: 'hours', from: '2026-09-01', weeklyHours: 12 } as const),
  )
  const from = toDayNumber('2026-09-01')
  const pause = fc
    .tuple(fc.integer({ min: from, max: from + 300 }), fc.nat(40))
    .map(([first, days]) => ({ from: dayAt(first), to: dayAt(first + days) }))

  test('never falls from one day to the next, stays between nothing and all, and stands still in a pause', () => {
    fc.assert(
      fc.property(kinds, fc.array(pause, { maxLength: 3 }), fc.nat(350), (planBaseline, pauses, days) => {
        const [today, next] = [dayAt(from + days), dayAt(from + days + 1)]
        const [now, then] = [due(planBaseline, today, 520, pauses), due(planBaseline, next, 520, pauses)]
        expect(then).toBeGreaterThanOrEqual(now)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(then).toBeLessThanOrEqual(1)
        if (pauses.some((one) => one.from <= next && next <= one.to)) expect(then).toBe(now)
      }),
    )
  })

  test('is no more for who announced a pause, whether it lies behind or ahead', () => {
    fc.assert(
      fc.property(kinds, pause, fc.nat(350), (planBaseline, one, days) => {
        const today = dayAt(from + days)
        expect(due(planBaseline, today, 520, [one])).toBeLessThanOrEqual(due(planBaseline, today))
      }),
    )
  })
})

test('points are whole, and 25 are not a little less than 25', () => {
  expect(pointsBehind(0.55, 0.3)).toBe(25)
  expect(pointsBehind(0.5499, 0.3)).toBe(24)
  expect(pointsBehind(0.3, 0.5599)).toBe(-25)
  expect(Object.is(pointsBehind(0.3, 0.301), 0)).toBe(true)
})
