import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { StepHistory } from '@/components/learning/progress/step-history'
import type { ForecastInput } from '@/lib/learning/forecast/forecast'
import type { States } from '@/lib/learning/progress/completion'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { emptyLog } from '@/lib/learning/progress/summary/log-summary'
import { listSteps } from '@/lib/learning/roadmaps/roadmap'
import type { AgreedPlan } from '@/lib/mentoring/learners/agreed-plans/agreed-plan'
import type { Confirmation } from '@/lib/mentoring/learners/confirmations/confirmation'
import type { Waiver } from '@/lib/mentoring/learners/waivers/waiver'
import { backend } from '@/testing/roadmap'
import { AgreedPlanSummary } from './agreed-plan-summary'
import { termsInWords } from './agreed-plan-words'
import { arrivalForMentor } from './arrival-words'
import { ConfirmationList } from './confirmation-list'
import { behindInWords, daysInWords } from './plan-words'
import { WaiverNote } from './waiver-note'

const KATHMANDU = 'Asia/Kathmandu'
/** Returns the visible text of the page. */
const words = (element: React.ReactElement) =>
  renderToStaticMarkup(element)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll(/\s+/g, ' ')

const waiver: Waiver = {
  id: 'w',
  stepId: 's',
  mentorName: 'Marek',
  reason: 'You run such servers at work.',
  createdAt: '2026-11-23T20:00:00Z',
  until: null,
}

describe('a waived step', () => {
  test('says to the learner who waived it, why, and until when', () => {
    expect(words(<WaiverNote waiver={waiver} timeZone={KATHMANDU} />)).toContain(
      'Marek waived it on 24 November 2026: You run such servers at work.',
    )
    expect(words(<WaiverNote waiver={waiver} timeZone={KATHMANDU} />)).toContain('until a mentor ends the waiver')
    const short = { ...waiver, until: '2027-03-01', mentorName: 'former mentor' }
    expect(words(<WaiverNote waiver={short} timeZone={KATHMANDU} />)).toMatch(/A former mentor .* until 1 March 2027/)
  })

  test('keeps in its history how the waiver began, changed and ended', () => {
    const event = (sequence: number, from: string, to: string, reason: string | null): ProgressEvent => ({
      sequence,
      stepId: 's',
      kind: 'status',
      from,
      to,
      reason,
      occurredAt: new Date('2026-11-24T10:00:00Z'),
    })
    const events = [
      event(1, 'not-started', 'skipped', 'Not now'),
      event(2, 'skipped', 'waived', 'Seen at work'),
      event(3, 'waived', 'waived', 'Seen twice'),
      event(4, 'waived', 'skipped', 'Not now'),
      event(5, 'waived', 'learning', null),
      event(6, 'waived', 'done', null),
    ]
    const lines = words(
      <StepHistory
        history={{ events: events.reverse(), before: null }}
        place={{ path: '/', query: { q: '' } }}
        timeZone={KATHMANDU}
      />,
    )
    for (const line of [
      'Waived: Seen at work',
      'Waived again, for a different reason: Seen twice',
      'Skipped (waiver ended): Not now',
      'Learning (waiver ended)',
    ]) {
      expect(lines).toContain(line)
    }
    expect(lines).toMatch(/^ Done 24 November/)
  })
})

const plan: AgreedPlan = {
  id: 'p',
  state: 'agreed',
  cohort: { id: 'c', name: 'Spring' },
  mentorName: 'Marek',
  weeklyHours: 1,
  arriveBy: '2027-09-01',
  goal: 'Junior-level core steps',
  note: '',
  proposedAt: '2026-11-20T10:00:00Z',
  answeredAt: '2026-11-23T20:00:00Z',
}

test('the settings name the plan in force, and no proposal', () => {
  expect(termsInWords(plan)).toBe('1 hour a week. Goal by 1 September 2027: Junior-level core steps.')
  const open = { ...plan, id: 'q', state: 'proposed' as const, weeklyHours: 40 }
  const text = words(<AgreedPlanSummary plans={[plan, open]} timeZone={KATHMANDU} />)
  expect(text).toContain('Spring, with Marek, since 24 November 2026')
  expect(text).not.toContain('40 hours')
  expect(renderToStaticMarkup(<AgreedPlanSummary plans={[open]} timeZone={KATHMANDU} />)).toBe('')
})

test('a confirmed skill names its mentor, its day and what they saw, as text alone', () => {
  const confirmation: Confirmation = {
    id: 'x',
    skill: 'team-work',
    mentorName: 'Marek',
    isMine: false,
    note: 'Led the <b>pairing</b> sessions.',
    createdAt: '2026-11-23T20:00:00Z',
  }
  const list = (isNamed: boolean) => (
    <ConfirmationList confirmations={[confirmation]} timeZone={KATHMANDU} isNamed={isNamed} />
  )
  expect(words(list(false))).toContain('Confirmed by Marek on 24 November 2026')
  expect(words(list(true))).toContain('Team work. Confirmed by Marek')
  expect(renderToStaticMarkup(list(false))).toContain('&lt;b&gt;pairing')
})

describe('what a mentor reads of a plan', () => {
  test('names the days, and how many per cent a learner is off', () => {
    expect(daysInWords([0, 2, 4])).toBe('Monday, Wednesday and Friday')
    expect(daysInWords([6])).toBe('Sunday')
    expect(daysInWords([])).toBe('Every day')
    expect([31, 1, 0, -4, null].map(behindInWords)).toEqual([
      '31% behind',
      '1% behind',
      'On schedule',
      '4% ahead',
      'Not calculated yet',
    ])
  })

  const plan = { weeklyHours: 10, studyDays: [0, 2, 4], startedOn: '2026-11-20', timeZone: KATHMANDU, pauses: [] }
  const input = (states: States, today = '2026-11-24'): ForecastInput => ({
    ...{ roadmap: backend, track: 'nodejs', plan, states, log: emptyLog, work: null, today },
  })
  const done = {
    status: 'done',
    known: false,
    reason: null,
    statusAt: null,
    evidenceCount: 0,
    isVerified: false,
  } as const
  const reached = (levels: readonly string[]): States =>
    Object.fromEntries(listSteps(backend).flatMap(({ id, level }) => (levels.includes(level) ? [[id, done]] : [])))

  test('says when they arrive at the next level, as a range and never as to the learner', () => {
    const first = arrivalForMentor(input({}))
    expect(first.name).toBe('Expected date: junior-ready')
    expect(first.title).toMatch(/\b20\d\d\b/)
    expect(first.detail).toContain('Based on the plan, as there’s no pace to go by yet')
    expect(arrivalForMentor(input(reached(['junior'])))).toMatchObject({
      name: 'Expected date: mid-level core',
      detail: expect.stringContaining('needs paid work, which only the learner sees.'),
    })
    const all = arrivalForMentor(input(reached(['junior', 'mid', 'senior'])))
    const silent = arrivalForMentor(input({}, '2027-06-01'))
    expect(all).toMatchObject({ name: 'Expected date: senior core', title: 'Reached' })
    expect(silent).toMatchObject({ title: 'No date for now' })
    for (const { title, detail } of [first, all, silent]) expect(`${title} ${detail}`).not.toMatch(/\byou/i)
  })
})
