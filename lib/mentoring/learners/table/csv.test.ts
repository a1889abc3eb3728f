import { describe, expect, test } from 'vitest'
import { learnersHead, learnersLines } from './csv'
import type { LearnerRow } from './learner-row'

const row: LearnerRow = {
  id: '3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11',
  name: 'Lucía Fernández',
  cohorts: ['Evening', 'Spring, late'],
  cohortId: 'c-evening',
  roadmap: 'Backend developer',
  track: 'Laravel',
  coreDone: 12,
  coreTotal: 56,
  evidenced: 4,
  verified: 3,
  pace: 7.5,
  paceRange: [5.4, 10.4],
  behind: -4,
  forecast: { state: 'by', from: '2027-05-09', day: '2027-08-02', isLate: false },
  dueOn: '2027-04-27',
  daysLate: null,
  lastLearningDay: '2026-11-20',
  flag: { kind: 'gone', since: '2026-11-24', reason: 'No progress for 31 days, and "quiet".' },
  externalId: null,
  gitName: null,
}
const alone = { hasSeveral: false, haveLevels: true }
const cells = (over: Partial<LearnerRow>) => learnersLines([{ ...row, ...over }], alone)

describe('a file of learners', () => {
  test('has a heading that a spreadsheet reads as UTF-8, and one line for each learner', () => {
    expect(learnersHead(alone)).toMatch(
      /^\uFEFF"Name","Cohorts","Track",.*,"Reason","Learner ID","Due on","Days late","External ID","Git name"\r\n$/,
    )
    expect(learnersLines([row], alone)).toBe(
      '"Lucía Fernández","Evening; Spring, late","Laravel","56","12","4","3","5.4","10.4","-4","2027-05-09","2027-08-02","2026-11-20","gone","2026-11-24","No progress for 31 days, and ""quiet"".","3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11","2027-04-27","","",""\r\n',
    )
    const heading = learnersHead(alone).split(',').length
    const plain = learnersLines([{ ...row, cohorts: [], flag: null }], alone)
    expect(plain.split(',')).toHaveLength(heading)
  })

  test('has the roadmap where there is more than one, before what a roster knows, and names no level on one without', () => {
    const several = { hasSeveral: true, haveLevels: false }
    expect(learnersHead(several)).toMatch(/"Days late","Roadmap","External ID","Git name"\r\n$/)
    expect(learnersHead(several)).not.toMatch(/junior/i)
    const line = learnersLines([{ ...row, roadmap: '=Git', externalId: '=1+1' }], several)
    expect(line).toMatch(/,"'=Git","'=1\+1",""\r\n$/)
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1'])('never begins a cell of text with "%s"', (name) => {
    expect(cells({ name })).toMatch(/^"'/)
    expect(cells({ cohorts: [name] }).split(',')[1]).toMatch(/^"'/)
  })

  test('leaves empty what is not known, says what is hidden, and never the learner’s address', () => {
    const empty = { track: null, pace: null, paceRange: null, behind: null, lastLearningDay: null, flag: null } as const
    const line = cells({ ...empty, forecast: { state: 'hidden' }, cohorts: [] })
    expect(line).toBe(
      '"Lucía Fernández","","","56","12","4","3","","","","","hidden","","","","","3f0e6a52-3f14-4d3c-9c1e-0a4f0c6a9b11","2027-04-27","","",""\r\n',
    )
    expect(learnersLines([], alone)).toBe('')
  })
})
