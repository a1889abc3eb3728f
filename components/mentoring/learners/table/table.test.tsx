import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { LearnerRow } from '@/lib/mentoring/learners/table/learner-row'
import { learnersQuerySchema } from '@/lib/mentoring/learners/table/schema'
import { dueWords, forecastWords, paceWords, planWords } from './cell-words'
import { LearnerLine } from './learner-line'
import { LearnerTable } from './learner-table'

const learner: LearnerRow = {
  id: '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11',
  name: 'Lucía Fernández',
  cohorts: ['Evening'],
  cohortId: 'c-evening',
  roadmap: 'Backend developer',
  track: 'Laravel',
  coreDone: 12,
  coreTotal: 56,
  evidenced: 4,
  verified: 3,
  pace: 7.5,
  paceRange: [5.4, 10.4],
  behind: 34,
  forecast: { state: 'by', from: '2027-05-09', day: '2027-08-02', isLate: false },
  dueOn: '2027-04-27',
  daysLate: null,
  lastLearningDay: '2026-11-20',
  externalId: null,
  gitName: null,
  flag: { kind: 'gone', since: '2026-11-21', reason: 'No progress for 31 days.' },
}

const alone = { hasSeveral: false, haveLevels: true }

function drawn(asked: object, over: Partial<LearnerRow> = {}, rowCount = 1, roadmaps = alone): string {
  return renderToStaticMarkup(
    <LearnerTable query={learnersQuerySchema.parse(asked)} roadmaps={roadmaps} rowCount={rowCount}>
      <LearnerLine learner={{ ...learner, ...over }} roadmaps={roadmaps} today="2026-11-24" index={6} />
    </LearnerTable>,
  )
}
const words = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the table of learners', () => {
  test('stays a table for who listens: its roles, how long it is, and where a row stands in it', () => {
    const html = drawn({}, {}, 2000)
    expect(html).toContain('aria-rowcount="2001"')
    expect(html).toContain('aria-rowindex="8"')
    for (const role of ['table', 'rowgroup', 'row', 'rowheader', 'columnheader', 'cell']) {
      expect(html).toContain(`role="${role}"`)
    }
    expect(drawn({}, {}, -1)).toContain('aria-rowcount="-1"')
  })

  test('says how it is sorted, and a second press on a head turns the order round', () => {
    const html = drawn({ sort: 'behind', q: 'ana', flag: 'any' })
    expect(html.match(/aria-sort="descending"/g)).toHaveLength(1)
    expect(html).toContain('href="/mentor/learners?q=ana&amp;flag=any&amp;sort=behind&amp;direction=asc"')
    expect(html).toContain('href="/mentor/learners?q=ana&amp;flag=any&amp;sort=pace"')
    expect(drawn({ sort: 'behind', direction: 'asc' })).toContain('href="/mentor/learners?sort=behind"')
  })

  test('tells what is evidenced and what is verified apart, each in a column', () => {
    const html = drawn({})
    for (const head of ['Junior core', 'Evidenced', 'Verified']) expect(html).toContain(head)
    expect(words(html)).toMatch(/12 of 56 Evidenced: 4 Verified: 3 Pace:/)
  })

  test('says which roadmap a row counts by, where there is more than one, and names no level on one without', () => {
    expect(drawn({})).not.toContain('Roadmap')
    const over = { roadmap: 'Git in a week', track: '' }
    const html = drawn({}, over, 1, { hasSeveral: true, haveLevels: false })
    expect(html).toContain('Roadmap</th>')
    expect(html).toContain(`href="/mentor/learners/${learner.id}"`)
    const inTwo = drawn({}, { ...over, cohorts: ['Evening', 'Spring'] }, 1, { hasSeveral: true, haveLevels: false })
    expect(inTwo).toContain(`href="/mentor/learners/${learner.id}?cohort=c-evening"`)
    expect(words(html)).toMatch(/Git in a week .*Core: 12 of 56 Evidenced: 4 Verified: 3 Pace:/)
    expect(html).not.toMatch(/junior/i)
    expect(html.match(/<t[dh][ >]/g)).toHaveLength(2 * 11)
  })

  test('shows a flag in words with its reason', () => {
    expect(words(drawn({}))).toContain('Gone quiet, flagged 21 Nov. No progress for 31 days.')
    expect(words(drawn({}, { flag: null }))).not.toMatch(/quiet/i)
  })

  test('invents nothing for who has not begun', () => {
    const nothing = {
      track: null,
      pace: null,
      paceRange: null,
      behind: null,
      lastLearningDay: null,
      flag: null,
    } as const
    const html = words(drawn({}, { ...nothing, forecast: { state: 'none' } }))
    expect(html).toContain('no plan yet')
    expect(html).toContain('no date')
    expect(html).not.toMatch(/\d+ of \d+|h\/week|behind/)
  })
})

test.each([
  [planWords({ behind: 34 }), '34% behind'],
  [planWords({ behind: -3 }), '3% ahead'],
  [planWords({ behind: 0 }), 'on schedule'],
  [paceWords({ paceRange: [5.4, 10.4] }), '5 to 10 h/week'],
  [paceWords({ paceRange: [0.3, 0.3] }), 'about 0.3 h/week'],
  [paceWords({ paceRange: null }), null],
  [forecastWords({ state: 'by', from: '2027-05-09', day: '2027-08-02', isLate: false }), 'May to August 2027'],
  [
    forecastWords({ state: 'by', from: '2027-05-09', day: '2027-08-02', isLate: true }),
    'May to August 2027, after their due date',
  ],
  [forecastWords({ state: 'by', from: null, day: '2027-08-02', isLate: false }), 'by August 2027'],
  [dueWords({ dueOn: null, daysLate: null }), null],
  [dueWords({ dueOn: '2027-04-27', daysLate: null }), '27 April 2027'],
  [dueWords({ dueOn: '2027-04-27', daysLate: 12 }), '27 April 2027, will miss it by 12 days'],
  [forecastWords({ state: 'hidden' }), 'hidden'],
  [forecastWords({ state: 'arrived' }), 'reached'],
])('a cell says %s', (said, expected) => expect(said).toBe(expected))
