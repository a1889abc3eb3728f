import { expect, test } from 'vitest'
import { cohortChangeSchema, cohortSchema } from './schema'

const full = {
  name: 'Spring',
  promisedHours: 24,
  timeZone: 'Europe/Berlin',
  workDays: [0, 2, 4],
  workFrom: 10,
  workUntil: 18,
  startsOn: '2027-01-04',
  weeklyHours: 12,
  goal: { stages: ['databases'] },
  deadline: { weeks: 40 },
}

test.each([
  { promisedHours: 0 },
  { promisedHours: 161 },
  { promisedHours: 1.5 },
  { promisedHours: '16' },
  { weeklyHours: 61 },
  { weeklyHours: 0 },
  { workDays: [] },
  { workDays: [7] },
  { workUntil: 25 },
  { workFrom: -1 },
  { timeZone: 'Mars/Olympus' },
  { startsOn: '2027-02-30' },
  { startsOn: '0999-01-01' },
  { goal: { stages: [] } },
  { goal: { level: 'expert' } },
  { goal: { level: 'junior', stages: ['databases'] } },
  { deadline: { weeks: 0 } },
  { deadline: { weeks: 5, on: '2027-06-01' } },
  { name: '' },
  { name: 'Spring\nBcc: all@waymark.test' },
  { name: 'x'.repeat(81) },
  { joinCode: 'mine' },
  { id: 'mine' },
])('a cohort cannot have %j', (over) => {
  expect(cohortSchema.safeParse(full).success).toBe(true)
  expect(cohortSchema.safeParse({ ...full, ...over }).success).toBe(false)
  expect(cohortChangeSchema.safeParse(over).success).toBe(false)
})
