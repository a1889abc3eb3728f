import { expect, test } from 'vitest'
import { findClassWeek } from './class-week'

const stage = (slug: string, from: string | null, to: string | null, isMoved = false) => ({
  ...{ stageId: slug, stageSlug: slug, title: slug, weeks: null, from, to, isMoved },
})
const modules = [
  stage('basics', '2027-01-04', '2027-01-08'),
  stage('extras', null, null),
  stage('apis', '2027-01-11', '2027-01-22', true),
]
const dates = { startsOn: '2027-01-04', modules, holidays: [{ from: '2027-01-11', to: '2027-01-17' }] }
const workDays = [0, 1, 2, 3, 4]

test('a class is in a week of those up to its last module, without weeks that are holidays', () => {
  const { week, endsOn, modules: dated } = findClassWeek(dates, workDays, '2027-01-19')
  expect(week).toMatchObject({ week: 2, weeks: 2, module: { stageSlug: 'apis', isOwn: true }, holiday: null })
  expect(endsOn).toBe('2027-01-22')
  expect(dated.map(({ stageSlug }) => stageSlug)).toEqual(['basics', 'apis'])
})

test('a class has no week after its last module, and none without a start or modules', () => {
  expect(findClassWeek(dates, workDays, '2027-01-23').week).toBeNull()
  expect(findClassWeek({ ...dates, startsOn: null }, workDays, '2027-01-05').week).toBeNull()
  expect(findClassWeek({ ...dates, modules: [] }, workDays, '2027-01-05')).toEqual({
    modules: [],
    week: null,
    endsOn: null,
  })
})
