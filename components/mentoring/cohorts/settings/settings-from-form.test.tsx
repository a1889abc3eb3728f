import { describe, expect, test } from 'vitest'
import { cohortChangeSchema } from '@/lib/mentoring/cohorts/schema'
import { type CohortSettings, reasonFor, settingChanges, settingsFromForm } from './settings-from-form'

const before: CohortSettings = {
  name: 'Spring',
  roadmap: 'backend',
  promisedHours: 16,
  timeZone: 'Europe/Berlin',
  workDays: [0, 1, 2, 3, 4],
  workFrom: 9,
  workUntil: 17,
  weeklyHours: 10,
  goal: { level: 'junior' },
  deadline: { on: '2027-06-01' },
  goneDays: 28,
  behindDays: 7,
}

function getForm(fields: Record<string, string | readonly string[]>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one)
  }
  return form
}

const filled = {
  name: 'Spring',
  roadmap: 'backend',
  promisedHours: '16',
  timeZone: 'Europe/Berlin',
  workDays: ['0', '1', '2', '3', '4'],
  workFrom: '9',
  workUntil: '17',
  weeklyHours: '10',
  goalKind: 'level',
  goalLevel: 'junior',
  deadlineKind: 'on',
  deadlineOn: '2027-06-01',
  deadlineWeeks: '',
  goneDays: '28',
  behindDays: '7',
}

describe('the settings that a mentor posts', () => {
  test('are those of the cohort when nothing was touched, so nothing is sent', () => {
    expect(settingsFromForm(getForm(filled))).toEqual(before)
    expect(settingChanges(before, settingsFromForm(getForm(filled)))).toEqual({})
  })

  test('are sent only where they differ, and the server takes them', () => {
    const changed = {
      ...filled,
      promisedHours: '8',
      goneDays: '3',
      weeklyHours: '',
      goalKind: 'stages',
      goalStages: ['http', 'git'],
    }
    const change = settingChanges(before, settingsFromForm(getForm({ ...changed, deadlineKind: 'none' })))
    expect(change).toEqual({
      ...{ promisedHours: 8, weeklyHours: null, goal: { stages: ['http', 'git'] }, deadline: null, goneDays: 3 },
    })
    expect(cohortChangeSchema.parse(change)).toEqual(change)
  })

  test('are refused where a field was left blank, with a reason beside it', () => {
    const blank = { ...filled, name: '', promisedHours: '', workDays: [], deadlineKind: 'weeks', deadlineOn: '' }
    const result = cohortChangeSchema.safeParse(settingsFromForm(getForm(blank)))
    const issues = result.error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []
    const reasons = Object.fromEntries(issues)
    for (const field of ['name', 'promisedHours', 'workDays', 'deadline'])
      expect(reasonFor(reasons, field)).toBeTruthy()
    expect(reasonFor(reasons, 'workUntil')).toBeUndefined()
  })
})
