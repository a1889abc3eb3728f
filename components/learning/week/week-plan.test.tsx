import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { untouched } from '@/lib/learning/progress/completion'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import type { Week, WeekDay } from '@/lib/learning/week/pack'
import { WeekPlan } from './week-plan'
import { weekRows } from './week-view'

const step = (id: string, facts: Partial<Step> = {}): Step => ({
  id,
  slug: id,
  title: `The step ${id}`,
  shortTitle: id,
  summary: '',
  stageSlug: 'data',
  roadmapSlug: 'backend',
  kind: 'topic',
  level: 'junior',
  isCore: true,
  completionRule: 'tick',
  effort: { median: 10, p90: 18 },
  tracks: [],
  prerequisites: [],
  ...facts,
})
const [sql, extra] = [step('sql'), step('extra', { isCore: false })]
const stages = ['basics', 'data'].map((slug) => ({ id: slug, slug, title: slug, summary: '', weeks: null, steps: [] }))
const roadmap: Roadmap = {
  id: 'r',
  slug: 'backend',
  title: '',
  summary: '',
  goal: 'levels',
  revision: 1,
  tracks: [],
  stages,
}

const day = (date: string, facts: Partial<WeekDay> = {}): WeekDay => ({
  day: date,
  when: 'ahead',
  kind: 'study',
  hours: 2,
  moved: [],
  work: [],
  ...facts,
})
const week: Week = {
  days: [
    day('2026-11-23', { when: 'past', hours: 0, moved: [{ step: sql, move: 'taken-up' }] }),
    day('2026-11-24', {
      when: 'today',
      moved: [{ step: sql, move: 'taken-up' }],
      work: [{ step: sql, hours: 2, extent: 'part' }],
    }),
    day('2026-11-25', { work: [{ step: extra, hours: 2, extent: 'whole' }] }),
    day('2026-11-26', { kind: 'paused', hours: 0 }),
  ],
  hours: 8,
  hoursPlanned: 4,
  extraToday: null,
  state: 'planned',
  nextStudyDay: '2026-11-30',
}
const html = (facts: Partial<Week> = {}, balance: Parameters<typeof WeekPlan>[0]['balance'] = null) =>
  renderToStaticMarkup(<WeekPlan week={{ ...week, ...facts }} balance={balance} roadmap={roadmap} />)

test('a learner reads day by day what moved and what is planned, each with its step', () => {
  const [monday, tuesday, wednesday, thursday] = weekRows(week, roadmap)
  expect(monday).toMatchObject({ label: 'Mon 23', longLabel: 'Monday 23 Nov', isToday: false, empty: null })
  expect(monday?.items).toEqual([
    {
      id: 'sql begun',
      title: 'The step sql',
      href: '/roadmaps/backend/steps/sql',
      blaze: 2,
      detail: 'started',
      mark: 'begun',
    },
  ])
  expect(tuesday?.items.map(({ detail }) => detail)).toEqual(['started', '2 of 10 h'])
  expect(wednesday?.items.map(({ detail }) => detail)).toEqual(['2 h · optional'])
  expect(thursday).toMatchObject({ items: [], empty: 'Time off' })
})

test('the mark of a step under way is half painted wherever it is planned', () => {
  const states = { sql: { ...untouched, status: 'learning' as const } }
  const marks = weekRows(week, roadmap, states).flatMap(({ items }) => items.map(({ mark }) => mark))
  expect(marks).toEqual(['begun', 'begun', 'under-way', 'planned'])
})

test('a long day of ticks is cut short, and says by how many', () => {
  const moved = Array.from({ length: 9 }, (_, index) => ({ step: step(`s${index}`), move: 'done' as const }))
  const [row] = weekRows({ ...week, days: [day('2026-11-23', { when: 'past', moved })] }, roadmap)
  expect(row?.items).toHaveLength(4)
  expect(row?.more).toBe(5)
  expect(html({ days: [day('2026-11-23', { when: 'past', moved })] })).toContain('and 5 more')
})

test('a day that went by with nothing on it is left out', () => {
  const bare = [
    day('2026-11-23', { when: 'past', hours: 0 }),
    day('2026-11-24', { when: 'today' }),
    day('2026-11-25', { kind: 'free', hours: 0 }),
    day('2026-11-26', { kind: 'paused', hours: 0 }),
  ]
  expect(weekRows({ ...week, days: bare }, roadmap)).toMatchObject([
    { label: 'Tue 24', isToday: true, empty: 'Free' },
    { label: 'Wed 25', empty: 'Free' },
    { label: 'Thu 26', empty: 'Time off' },
  ])
})

test('a day on which modules of the cohort end says so, free or not', () => {
  const ends = { '2026-11-24': ['APIs', 'SQL'], '2026-11-26': ['Git'] }
  expect(weekRows(week, roadmap, {}, {}, ends).map(({ ends }) => ends)).toEqual([[], ['APIs', 'SQL'], [], ['Git']])
  const page = renderToStaticMarkup(<WeekPlan week={week} balance={null} roadmap={roadmap} moduleEnds={ends} />)
  expect(page).toContain('>APIs ends</p>')
  expect(page).toContain('>Git ends</p>')
  expect(page).not.toContain('Time off')
})

describe('the week on the page', () => {
  test('marks today, in words too', () => {
    expect(html().match(/aria-current="date"/g)).toHaveLength(1)
    expect(html()).toContain('Today')
    expect(html()).toContain('4 of 8 hours left')
  })

  test('leaves out how one stands for whoever hides it, and offers a smaller plan to who is behind', () => {
    expect(html()).not.toContain('your plan')
    expect(html({}, { state: 'on-time' })).toContain('You’re on schedule.')
    const behind = html({}, { state: 'behind', hours: 12, underWay: 0, beside: 0, catchUp: { kind: 'afresh' } })
    expect(behind).toContain('You’re about 12 hours behind your plan on core steps.')
    expect(behind).toContain('href="/settings"')
  })

  test('is a sentence alone when no step is left and nothing moved', () => {
    const bare = html({ state: 'nothing-left', hoursPlanned: 0, days: [day('2026-11-23', { when: 'today' })] })
    expect(bare).toContain('No steps left to plan.')
    expect(bare).not.toContain('<ol')
  })
})
