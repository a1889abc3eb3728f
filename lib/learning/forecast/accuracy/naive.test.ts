import { expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { START, steadyLearner, testPlan } from '../test-fixtures'
import { naiveDate } from './naive'

const junior = (input: Parameters<typeof naiveDate>[0]) => naiveDate(input, 'level:junior')

test('the naive line goes on as things went on average', () => {
  expect(junior(steadyLearner(8))).toBe(addDays(START, 20 * 7 - 1))
})

test('the naive line knows no pauses', () => {
  const input = { ...steadyLearner(8), today: addDays(START, 16 * 7 - 1) }
  const pauses = [{ from: addDays(START, 56), to: input.today }]
  expect(junior({ ...input, plan: { ...testPlan, pauses } })).toBe(addDays(START, 40 * 7 - 1))
})

test('the naive line goes by the plan before anything is done, and ends when all is', () => {
  expect(junior({ ...steadyLearner(0), today: START })).toBe(addDays(START, 140))
  expect(junior(steadyLearner(20))).toBeNull()
})
