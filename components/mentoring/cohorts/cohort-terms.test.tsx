import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CohortTermsList } from './cohort-terms'

const roadmap = {
  title: 'Backend developer',
  goal: 'levels',
  stages: [{ slug: 'databases', title: 'Databases' }],
} as const
const cohort = {
  id: 'c',
  roadmapId: null,
  name: 'Spring',
  promisedHours: 16,
  week: { timeZone: 'Europe/Berlin', days: [0, 1, 2, 3, 4], from: 9, until: 17 },
  startsOn: '2027-01-04',
  weeklyHours: 12,
  goal: { stages: ['databases'] },
  deadline: { weeks: 40 },
  mentors: ['Marek', 'Olga'],
} as const
type Own = ComponentProps<typeof CohortTermsList>['own']
const read = (more: object, own?: Own, over: object = {}, hasSeveral = false) =>
  renderToStaticMarkup(
    <CohortTermsList
      cohort={{ ...cohort, ...more }}
      own={own}
      roadmap={{ ...roadmap, ...over }}
      hasSeveral={hasSeveral}
    />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a learner reads what they join', () => {
  test('with the promise, the goal, the deadline and who will see them', () => {
    const text = read({})
    expect(text).toContain('within 2 working days.')
    expect(text).toContain('Monday to Friday, 09:00 to 17:00 (Europe/Berlin)')
    expect(text).toContain('Goal Core steps of Databases')
    expect(text).toContain('Deadline Within 40 weeks of joining')
    expect(text).toContain('Expect to study 12 hours a week.')
    expect(text).toContain('Start 4 January 2027')
    expect(text).toContain('Mentors Marek and Olga')
  })

  test('with their own deadline once they are in it', () => {
    const own = { startsOn: '2027-01-18', modules: [], dueOn: '2027-10-11', isDueOwn: false }
    expect(read({}, own)).toContain('Deadline By 11 October 2027 Pace')
    expect(read({ deadline: { on: '2027-06-01' } }, { ...own, isDueOwn: true })).toContain(
      'Deadline By 11 October 2027 Moved for you',
    )
    expect(read({}, { ...own, dueOn: null })).toContain('Deadline None')
  })

  test('with the start from which their modules are dated, where those are', () => {
    const own = { startsOn: '2027-01-18', modules: [], dueOn: null, isDueOwn: false }
    const module = { stageId: 's', stageSlug: 'databases', title: 'Databases', from: '2027-01-18', to: '2027-01-29' }
    expect(read({}, own)).toContain('Start 4 January 2027')
    expect(read({}, { ...own, modules: [{ ...module, isOwn: false }] })).toContain('Start 18 January 2027')
  })

  test('with its roadmap, where there is more than one', () => {
    expect(read({})).not.toContain('Roadmap')
    const text = read({ goal: { level: 'senior' } }, undefined, { title: 'Git in a week', goal: 'finished' }, true)
    expect(text).toContain('Roadmap Git in a week Goal All core steps of Git in a week')
    expect(text).not.toMatch(/level|junior|senior/i)
  })

  test('that asks for little and has nobody yet', () => {
    const text = read({ deadline: null, weeklyHours: null, startsOn: null, mentors: [], goal: { level: 'mid' } })
    expect(text).toContain('Deadline None')
    expect(text).toContain('You follow your own plan.')
    expect(text).toContain('None yet. Work you submit waits until there is one.')
    expect(text).not.toContain('Start')
  })
})
