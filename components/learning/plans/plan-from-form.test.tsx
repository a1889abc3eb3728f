import { expect, test } from 'vitest'
import { planSchema } from '@/lib/learning/plans/schema'
import { namesExperience, planFromForm } from './plan-from-form'

function getForm(fields: Record<string, string | string[]>): FormData {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

test('a learner who fills the form in gets that plan', () => {
  const fields = { track: 'django', weeklyHours: '12', studyDays: ['0', '6'], country: 'NP', paidExperienceYears: '2' }
  const plan = planFromForm(getForm({ ...fields, goal: 'freelance', timeZone: 'Asia/Kathmandu' }))
  expect(planSchema.parse(plan)).toEqual({
    track: 'django',
    weeklyHours: 12,
    studyDays: [0, 6],
    country: 'NP',
    paidExperienceYears: 2,
    goal: 'freelance',
    timeZone: 'Asia/Kathmandu',
  })
})

test('a learner on a roadmap without tracks sends the roadmap and no track', () => {
  expect(planFromForm(getForm({ roadmap: 'git-in-a-week' }))).toMatchObject({ roadmap: 'git-in-a-week', track: '' })
})

test('a learner who would rather not say has no country', () => {
  expect(planFromForm(getForm({ country: '' })).country).toBeNull()
})

test('a learner who leaves hours and days out is told so for each', () => {
  const issues = planSchema.safeParse(planFromForm(getForm({}))).error?.issues.map(({ message }) => message)
  expect(issues).toEqual(['Enter at least one hour a week.', 'Choose at least one day.'])
})

test.each([
  [{ paidExperienceYears: '0' }, false],
  [{}, false],
  [{ paidExperienceYears: '6' }, true],
  [{ paidExperienceYears: '0', knowsSome: 'on' }, true],
])('a learner who says %j names experience: %s', (fields, isNamed) => {
  expect(namesExperience(getForm(fields))).toBe(isNamed)
})
