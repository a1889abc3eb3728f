import { describe, expect, test } from 'vitest'
import { chooseCohort } from './choose-cohort'

const spring = { id: 'spring', promisedHours: 48 }
const autumn = { id: 'autumn', promisedHours: 24 }

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
})
