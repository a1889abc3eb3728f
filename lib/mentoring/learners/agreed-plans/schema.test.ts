import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { proposalSchema } from './schema'

test.each([
  ['no hours', { weeklyHours: 0 }],
  ['more hours than a week bears', { weeklyHours: 81 }],
  ['half hours', { weeklyHours: 7.5 }],
  ['a day that is none', { arriveBy: '2027-02-30' }],
  ['a cohort that is none', { cohort: 'spring' }],
  ['an endless note', { note: 'x'.repeat(1001) }],
  ['more than was asked', { agrees: true }],
])('a proposal with %s is refused', (_what, more) => {
  const proposal = { cohort: randomUUID(), weeklyHours: 6, arriveBy: '2027-09-01', note: 'Your exams come first.' }
  expect(proposalSchema.safeParse(proposal).success).toBe(true)
  expect(proposalSchema.safeParse({ ...proposal, ...more }).success).toBe(false)
})
