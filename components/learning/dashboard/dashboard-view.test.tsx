import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { getPayBand } from '@/lib/learning/pay/pay-selection'
import { learningDays } from '@/lib/learning/progress/activity'
import { countTotals, type States, untouched } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import type { Status } from '@/lib/learning/progress/status'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { AtAGlance } from './at-a-glance'
import { DashboardPay } from './dashboard-pay'
import { dashboardView } from './dashboard-view'
import { elevationView } from './elevation-view'
import { Gates } from './gates'
import { NextAction } from './next-action'
import { shortPay } from './pay-words'
import { TrailStrip } from './trail-strip'
import { TwelveWeeks } from './twelve-weeks'

const today = '2026-11-24' // a Tuesday

const step = (id: string, stageSlug: string, facts: Partial<Step> = {}): Step => ({
  id,
  slug: id,
  title: id,
  shortTitle: id,
  summary: '',
  stageSlug,
  roadmapSlug: 'backend',
  kind: 'topic',
  level: 'junior',
  isCore: true,
  completionRule: 'tick',
  effort: { median: 4, p90: 8 },
  tracks: [],
  prerequisites: [],
  ...facts,
})
const stage = (slug: string, title: string, steps: readonly Step[]) => ({
  id: slug,
  slug,
  title,
  summary: '',
  weeks: null,
  steps,
})
const roadmap: Roadmap = {
  id: 'r',
  slug: 'backend',
  title: 'Back-end',
  summary: '',
  goal: 'levels',
  revision: 1,
  tracks: [],
  stages: [
    stage('basics', 'Fundamentals', [
      step('logic', 'basics'),
      step('git', 'basics'),
      step('extra', 'basics', { isCore: false }),
    ]),
    stage('data', 'Databases', [step('sql', 'data'), step('shards', 'data', { level: 'mid' })]),
    stage('later', 'Horizons', [step('cloud', 'later', { level: 'senior' })]),
  ],
}
const plan = {
  country: 'DE',
  paidExperienceMonths: 0,
  startedAt: '2026-01-05T10:00:00Z',
}
const are = (status: Status, ...ids: string[]): States =>
  Object.fromEntries(ids.map((id) => [id, { ...untouched, status }]))
const every: readonly string[] = ['logic', 'git', 'extra', 'sql', 'shards', 'cloud']

const doneOn = (...days: string[]): ProgressEvent[] =>
  days.map((day, index) => ({
    sequence: index + 1,
    stepId: `step-${index}`,
    kind: 'status',
    from: 'not-started',
    to: 'done',
    reason: null,
    occurredAt: new Date(`${day}T08:00:00Z`),
  }))

type Facts = {
  states?: States
  plan?: { country?: string | null; paidExperienceMonths?: number; startedAt?: string }
  events?: ProgressEvent[]
  name?: string
  roadmap?: Roadmap
  awaited?: readonly string[]
}
function getView({ states = {}, events = [], name = 'Ana Ribeiro', ...facts }: Facts) {
  const walked = facts.roadmap ?? roadmap
  const totals = countTotals(walked, 'nodejs', states)
  const progress = { track: 'nodejs', states, totals, eventCount: 0 }
  return dashboardView({
    name,
    timeZone: 'Asia/Kathmandu',
    today,
    roadmap: walked,
    plan: { ...plan, ...facts.plan },
    awaited: facts.awaited,
    progress,
    log: { learningDays: [...learningDays(events, 'Asia/Kathmandu')] },
  })
}

describe('somebody who has just arrived', () => {
  const view = getView({})

  test('sees the way ahead, not zeros', () => {
    expect(view.isNew).toBe(true)
    expect(view.heading).toBe('The trail starts here, Ana.')
    expect(view.trail).toMatchObject({
      title: 'No core steps done yet',
      detail: '3 core steps lead to junior-ready.',
    })
    expect(view.level.detail).toBe('The first stage is Fundamentals, 2 steps.')
    expect(view.next).toMatchObject({ title: 'logic', why: 'Counts towards Fundamentals.', action: 'Open the step' })
  })

  test('is greeted without a name when they gave none', () => {
    expect(getView({ name: ' ' }).heading).toBe('The trail starts here.')
  })

  test('is no longer new once a step is under way', () => {
    expect(getView({ states: are('learning', 'logic') }).isNew).toBe(false)
  })
})

describe('somebody on the way', () => {
  const view = getView({
    states: {
      logic: { ...untouched, status: 'done', isVerified: true },
      git: { ...untouched, status: 'done', evidenceCount: 1 },
      extra: { ...untouched, status: 'done' },
    },
  })

  test('reads how many core steps are left, and which requirement is next', () => {
    expect(view.heading).toBe('1 core step left for junior-ready, Ana.')
    expect(view.trail).toMatchObject({
      title: '2 of 3 core steps to junior-ready',
      detail: 'Next requirement: Databases, 1 of 1 step to go.',
    })
    expect(getView({ name: '', states: are('done', 'logic') }).heading).toBe('2 core steps left for junior-ready.')
  })

  test('sees the way to the next level, and where on it the next step is', () => {
    expect(view.trail.goal).toBe('Junior-ready')
    expect(view.trail.stretches).toEqual([
      { id: 'basics', label: 'Fundamentals', done: 2, total: 2, blaze: 1 },
      { id: 'data', label: 'Databases', done: 0, total: 1, blaze: 2 },
    ])
    expect(view.next.stageSlug).toBe('data')
    const html = renderToStaticMarkup(<TrailStrip {...view.trail} hereId="data" />)
    expect(html).toContain('Of 3: Fundamentals 2.')
    expect(html).toMatch(/Next step<.*Databases/)
    // The end of the two done of three.
    expect(html).toContain('--at:66.67%')
  })

  test('sees no place of theirs on a way that the next step is not on, and no strip where there is no way', () => {
    expect(renderToStaticMarkup(<TrailStrip {...view.trail} hereId="later" />)).not.toContain('Next step')
    expect(renderToStaticMarkup(<TrailStrip stretches={[]} goal={null} hereId={null} />)).toBe('')
  })

  test('reads of pay beside the step that opens a level, and beside no other', () => {
    expect(view.next.title).toBe('sql')
    expect(view.next.why).toMatch(
      / It unlocks junior-ready: people at that level report earning \$\d+k to \$\d+k a year \(Germany, junior, /,
    )
    expect(getView({ states: are('done', 'logic') }).next.why).not.toContain('$')
    expect(getView({ states: are('done', 'logic', 'git'), plan: { country: null } }).next.why).not.toContain('$')
  })

  test('is led on to another step than the one that a mentor waits for', () => {
    const states = { ...are('done', 'logic'), ...are('learning', 'git') }
    expect(getView({ states }).next.title).toBe('git')
    expect(getView({ states, awaited: ['git'] }).next.title).toBe('sql')
    expect(getView({ states, awaited: ['git'] }).trail.title).toBe('1 of 3 core steps to junior-ready')
  })

  test('learns which gate holds them back', () => {
    expect(view.level).toEqual({
      name: 'On the way to junior-ready',
      detail: 'Next requirement: Databases, 1 of 1 step to go.',
    })
  })
})

describe('at the end of the trail', () => {
  test('somebody without paid work is junior-ready, and sees what the first job pays', () => {
    const view = getView({ states: are('done', ...every) })
    expect(view.level.name).toBe('Junior-ready (self-reported)')
    expect(view.level.detail).toContain('2 years of paid work, 0 of 24 months so far')
    expect(view.pay.experience).toEqual({ kind: 'level', level: 'junior' })
    expect(view.next.title).toBe('Every step is done')
  })

  test('skipped steps are not done, and that is said', () => {
    const view = getView({ states: are('skipped', ...every), plan: { paidExperienceMonths: 60 } })
    expect(view.heading).toBe('The trail starts here, Ana.')
    expect(view.next.why).toContain('You skipped 5 core steps.')
    expect(view.level.detail).toBe('Next requirement: Fundamentals, 2 of 2 steps skipped.')
  })

  test('an optional step that was skipped is nobody’s debt', () => {
    const states = { ...are('done', ...every), ...are('skipped', 'extra') }
    expect(getView({ states }).next.title).toBe('All core steps are done')
  })
})

test('paid work is a requirement of no stage, and its bar has a colour all the same', () => {
  const states = are('done', ...every)
  const view = getView({ states, plan: { paidExperienceMonths: 6 } })
  expect(view.standing.gates.at(-1)).toMatchObject({ kind: 'experience', months: 6, required: 24 })
  const { byLevel } = countTotals(roadmap, 'nodejs', states)
  const html = renderToStaticMarkup(<Gates {...view} roadmapSlug="backend" byLevel={byLevel} />)
  expect(html).toContain('<div class="h-full rounded-full bg-pine" style="width:25%">')
})

describe('twelve weeks', () => {
  const sentence = (events: ProgressEvent[], startedAt = plan.startedAt) =>
    getView({ events, plan: { startedAt } }).weeks.sentence

  test('tell learning days and rest, and nothing of streaks', () => {
    expect(sentence(doneOn('2026-11-02', '2026-11-03', '2026-11-03'))).toBe(
      'You made progress on 2 of the last 79 days.',
    )
  })

  test('count from the day a learner set out, or earlier when they entered earlier days', () => {
    const joined = '2026-11-23T08:00:00Z'
    expect(sentence(doneOn('2026-11-24'), joined)).toBe('You’ve made progress on 1 of the 2 days since 23 Nov.')
    expect(sentence(doneOn('2026-11-20'), joined)).toBe('You’ve made progress on 1 of the 5 days since 20 Nov.')
    expect(sentence(doneOn('2026-11-24'), '2026-11-24T08:00:00Z')).toBe('You’ve made progress today.')
  })

  test('start on a Monday, end in this week, and name a month where it begins', () => {
    const { columns, rows } = getView({ events: doneOn('2026-11-03', '2026-11-03') }).weeks
    expect(columns[0]?.id).toBe('2026-09-07')
    expect(columns.map(({ label }) => label).filter(Boolean)).toEqual(['Sep', 'Oct', 'Nov'])
    expect(
      columns
        .at(-1)
        ?.days.map(({ isToday, isFuture }) => (isToday ? 't' : isFuture ? 'f' : 'p'))
        .join(''),
    ).toBe('ptfffff')
    expect(rows.find(({ id }) => id === '2026-11-02')?.cells).toEqual(['2 Nov', '1', '2'])
  })
})

describe('what it earns', () => {
  const earns = (country: string | null, paidExperienceMonths = 0) => {
    const { pay } = getView({ plan: { country, paidExperienceMonths } })
    return shortPay(pay.range, pay.experience)
  }

  test('is a range with its place, level, number of responses and year', () => {
    expect(earns('DE')).toEqual({ title: '$47k to $64k a year', detail: 'Germany, junior, 52 responses, 2024' })
  })

  test('goes by the whole years of paid work, like the mark on its chart', () => {
    expect(earns('DE', 72).detail).toMatch(/^Germany, 6 to 10 years of coding, /)
    const { pay } = getView({ states: are('done', 'logic'), plan: { paidExperienceMonths: 72 } })
    const html = renderToStaticMarkup(<DashboardPay pay={pay} elevation={elevationView('DE', 72)} />)
    expect(html).toContain('people with 6 to 10 years of professional coding')
    expect(html).not.toContain('at this level')
    for (const months of [0, 1, 35, 36, 71, 72, 131, 132, 600]) {
      const view = getView({ plan: { paidExperienceMonths: months } })
      const chart = elevationView('DE', months)
      const years = Math.min(chart?.today.years ?? 0, 12)
      const here = chart?.bands.find(({ from, until }) => from <= years && years < until)
      expect(here?.band, `${months} months`).toBe(getPayBand(view.pay.experience))
      expect(view.pay.range).toEqual(here?.range)
    }
  })

  test('says when it is modelled, and when from the responses of the region', () => {
    expect(earns('AT').detail).toMatch(/, modelled$/)
    expect(earns('AE').detail).toMatch(/43 responses in the region, 2024, modelled$/)
  })

  test('is no number where there is none', () => {
    expect(earns(null).title).toBe('Not known yet')
    expect(earns('ZZ')).toMatchObject({ title: 'No data', detail: expect.stringMatching(/^The figures/) })
    expect(earns('NZ').title).toBe('No data')
  })
})

test.each<[string, Facts]>([
  ['new', {}],
  ['middling', { states: are('done', 'logic'), events: doneOn('2026-11-03') }],
  ['finished', { states: are('done', ...every), plan: { paidExperienceMonths: 60 } }],
  ['who skipped everything', { states: are('skipped', ...every) }],
  ['without a country', { states: are('done', 'logic'), plan: { country: null } }],
  ['from a country that is not listed', { states: are('done', 'logic'), plan: { country: 'ZZ' } }],
  ['on an empty roadmap', { roadmap: { ...roadmap, stages: [] } }],
])('a learner %s sees no broken number and no date to come', (_, facts) => {
  const view = getView(facts)
  const { byLevel } = countTotals(facts.roadmap ?? roadmap, 'nodejs', facts.states ?? {})
  const html = renderToStaticMarkup(
    <>
      <AtAGlance {...view} when={null} />
      <TwelveWeeks {...view} />
      <DashboardPay {...view} elevation={null} />
      <NextAction {...view} effect={null} />
      <Gates {...view} roadmapSlug="backend" byLevel={byLevel} />
    </>,
  )
  expect(html).not.toMatch(/NaN|undefined|Infinity/)
  expect(html).not.toMatch(/2027|streak|arrive|by the end of/i)
})
