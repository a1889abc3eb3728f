import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { findDatedSchedule } from '@/lib/mentoring/cohorts/schedule/dated-schedule'
import type { OwnSchedule } from '@/lib/mentoring/cohorts/schedule/own-schedule'
import { LearnerDatesList } from './learner-dates-list'
import { OwnDates } from './own-dates'
import { OwnWeek } from './own-week'
import { listEndsByDay, stageDatesInWords } from './schedule-words'

const basics = {
  stageId: 'b',
  stageSlug: 'basics',
  title: 'Basics',
  from: '2027-03-01',
  to: '2027-03-05',
  isOwn: false,
}
const apis = { stageId: 'a', stageSlug: 'apis', title: 'APIs', from: '2027-03-08', to: '2027-03-12', isOwn: true }
const schedule = {
  startsOn: '2027-03-01',
  modules: [basics, apis],
  weeks: 24,
  dueOn: '2027-08-27',
  isDueOwn: false,
  holidays: [],
}
const own: OwnSchedule = {
  cohortId: 'c',
  cohortName: 'Spring',
  roadmapId: 'r',
  roadmapSlug: 'apis-in-spring',
  roadmapTitle: 'APIs in spring',
  schedule,
  week: { week: 7, weeks: 24, module: apis, holiday: null },
  today: '2027-03-10',
}
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const week = (more: Partial<OwnSchedule>) => text(renderToStaticMarkup(<OwnWeek own={{ ...own, ...more }} />))

describe('the line of a learner’s week', () => {
  test('says the week, the module and until when', () => {
    expect(week({})).toBe('Week 7 of 24: APIs, until Friday 12 March Spring')
  })

  test('says when the next module starts, between two', () => {
    expect(week({ today: '2027-03-07' })).toBe('Week 7 of 24: APIs starts on Monday 8 March Spring')
  })

  test('says when the programme starts, before it', () => {
    const before = { week: 0, weeks: 24, module: basics, holiday: null }
    expect(week({ week: before, today: '2027-02-20' })).toBe('Starts on Monday 1 March Spring')
    expect(week({ week: before, today: '2026-03-01' })).toBe('Starts on 1 March 2027 Spring')
  })

  test('says until when a holiday lasts', () => {
    const holiday = { from: '2027-03-08', to: '2027-03-14' }
    expect(week({ week: { week: 7, weeks: 24, module: apis, holiday } })).toBe('Holiday until Sunday 14 March Spring')
  })

  test('is left out once the programme is over', () => {
    expect(week({ week: null })).toBe('')
  })
})

test('a learner’s modules are listed with their dates, the current one and those moved for them marked', () => {
  const html = renderToStaticMarkup(<OwnDates {...own} />)
  expect(html.match(/aria-current="date"/g)).toHaveLength(1)
  expect(text(html)).toContain('Basics Monday 1 March to Friday 5 March')
  expect(text(html)).toContain('APIs Now Monday 8 March to Friday 12 March Moved for you')
})

test('the pages of a roadmap show the first cohort on it that has dates', () => {
  const bare = { ...own, cohortName: 'A', schedule: { ...schedule, modules: [] } }
  const other = { ...own, cohortName: 'B', roadmapId: 'other' }
  expect(findDatedSchedule([bare, other, own], 'r')?.cohortName).toBe('Spring')
  expect(findDatedSchedule([bare, other], 'r')).toBeNull()
})

test('stages have their end in words, and both days while they have not begun', () => {
  expect(stageDatesInWords([basics, apis], '2027-03-03')).toEqual({
    basics: 'Until Friday 5 March',
    apis: 'Monday 8 March to Friday 12 March',
  })
  expect(stageDatesInWords([basics], '2027-03-06')).toEqual({ basics: 'Ended Friday 5 March' })
  expect(listEndsByDay([basics, { ...apis, to: basics.to }])).toEqual({ '2027-03-05': ['Basics', 'APIs'] })
})

describe('a mentor reads a learner’s dates', () => {
  const read = (dates: Parameters<typeof LearnerDatesList>[0]['dates']) =>
    text(renderToStaticMarkup(<LearnerDatesList learner={{ id: 'l', name: 'Mara' }} dates={dates} />))

  test('as the learner does, with what was moved for them', () => {
    const seen = read([{ ...own, startsOn: '2027-03-01' }])
    expect(seen).toContain('Week 7 of 24: APIs, until Friday 12 March')
    expect(seen).toContain('Due 27 August 2027')
    expect(seen).toContain('APIs Until Friday 12 March Moved for them')
    expect(seen).toContain('Start Monday 1 March Moved for them')
    expect(seen).not.toContain('Spring')
  })

  test('by cohort where there are several, and as none where there are none', () => {
    const none = { startsOn: null, modules: [], weeks: 0, dueOn: null, isDueOwn: false, holidays: [] }
    const bare = { ...own, cohortId: 'd', cohortName: 'Winter', schedule: none, week: null }
    const seen = read([own, bare].map((one) => ({ ...one, startsOn: null })))
    expect(seen).toContain('Spring')
    expect(seen).toMatch(/Winter Due None Start None/)
  })
})
