import { describe, expect, test } from 'vitest'
import { chooseCohort } from './choose-cohort'

const spring = { id: 'spring', promisedHours: 48, closedAt: null }
const autumn = { id: 'autumn', promisedHours: 24, closedAt: null }
const closed = { id: 'closed', promisedHours: 24, closedAt: new Date(0) }

describe('the cohort that reviews a submission', () => {
  test('is the only one the learner is in', () => {
    expect(chooseCohort([spring], undefined, null)).toEqual({ ok: true, value: spring })
  })

  test('is asked for when there are several', () => {
    expect(chooseCohort([spring, autumn], undefined, null)).toMatchObject({ refusal: 'several-cohorts' })
    expect(chooseCohort([spring, autumn], 'autumn', null)).toEqual({ ok: true, value: autumn })
  })

  test('stays the one that has the review already', () => {
    const review = { state: 'changes-requested', cohortId: 'autumn' } as const
    expect(chooseCohort([spring, autumn], undefined, review)).toEqual({ ok: true, value: autumn })
    expect(chooseCohort([spring, autumn], 'spring', review)).toEqual({ ok: true, value: spring })
  })

  test('cannot change while the work waits in another', () => {
    const review = { state: 'waiting', cohortId: 'autumn' } as const
    expect(chooseCohort([spring, autumn], 'spring', review)).toMatchObject({ refusal: 'waits-elsewhere' })
  })

  test('cannot be one that the learner is not in', () => {
    expect(chooseCohort([spring], 'autumn', null)).toMatchObject({ refusal: 'unknown-cohort' })
    expect(chooseCohort([], undefined, null)).toMatchObject({ refusal: 'no-cohort' })
  })

  test('cannot be a closed one', () => {
    expect(chooseCohort([closed], undefined, null)).toMatchObject({ refusal: 'closed-cohort' })
    expect(chooseCohort([spring, closed], 'closed', null)).toMatchObject({ refusal: 'closed-cohort' })
    expect(chooseCohort([spring, closed], undefined, null)).toEqual({ ok: true, value: spring })
  })

  test('moves from a closed one, unless the work waits there', () => {
    const returned = { state: 'changes-requested', cohortId: 'closed' } as const
    expect(chooseCohort([spring, closed], undefined, returned)).toEqual({ ok: true, value: spring })
    const waiting = { state: 'waiting', cohortId: 'closed' } as const
    expect(chooseCohort([spring, closed], undefined, waiting)).toMatchObject({ refusal: 'waits-elsewhere' })
    expect(chooseCohort([spring, closed], 'spring', waiting)).toMatchObject({ refusal: 'waits-elsewhere' })
  })
})
