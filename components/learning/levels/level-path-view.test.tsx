import { expect, test } from 'vitest'
import type { LevelPath, Pass } from '@/lib/learning/levels/level-path'
import { pathMarks, pathRows } from './level-path-view'

const pass = (facts: Partial<Pass>): Pass => ({
  key: 'ready',
  state: 'dated',
  isVerified: false,
  when: { from: '2027-03-09', to: '2027-05-02' },
  binds: 'steps',
  stepsLeft: 12,
  hoursLeft: 140,
  monthsLeft: 0,
  ...facts,
})
const path: LevelPath = {
  passes: [
    pass({ state: 'reached', when: null, binds: null, stepsLeft: 0, hoursLeft: 0 }),
    pass({ key: 'junior', binds: 'experience', stepsLeft: 0, hoursLeft: 0 }),
    pass({ key: 'mid', binds: 'experience', monthsLeft: 24 }),
  ],
  assumptions: { workStart: { kind: 'usual', when: null }, average: null, paidExperienceMonths: 0 },
}

test('today stands between the passes a learner has reached and those ahead', () => {
  expect(pathMarks(path, '2026-11-24').map(({ name, when, kind }) => [name, when, kind])).toEqual([
    ['Junior-ready', 'reached, self-reported', 'reached'],
    ['Today', 'November 2026', 'today'],
    ['Junior', 'March to May 2027', 'ahead'],
    ['Mid-level', 'about March to May 2027', 'ahead'],
  ])
})

test('a stretch ahead says how long it is, from begin to begin and from end to end', () => {
  const passes = [
    pass({}),
    pass({ key: 'junior', when: { from: '2027-06-09', to: '2027-08-02' } }),
    pass({ key: 'mid', when: { from: '2029-06-01', to: '2029-08-01' } }),
    pass({ key: 'senior', when: { from: '2032-06-01', to: null } }),
  ]
  expect(pathMarks({ ...path, passes }, '2026-11-24').map(({ toNext }) => toNext)).toEqual([
    '3 to 5 months',
    'about 3 months',
    'about 2 years',
    null,
    null,
  ])
})

test('a range of months keeps to months, also where an end is a whole year', () => {
  const passes = [
    pass({ when: { from: '2027-09-01', to: '2027-11-24' } }),
    pass({ key: 'junior', when: { from: '2029-05-01', to: '2029-11-24' } }),
  ]
  expect(pathMarks({ ...path, passes }, '2026-11-24').map(({ toNext }) => toNext)).toEqual([
    '9 to 12 months',
    '20 to 24 months',
    null,
  ])
})

test('the table tells both gates of every pass', () => {
  expect(pathRows(path).map(({ cells }) => cells)).toEqual([
    ['Junior-ready', 'reached, self-reported', 'none', 'none'],
    ['Junior', 'March to May 2027', 'none', 'a first job'],
    ['Mid-level', 'about March to May 2027', '12 steps, about 140 h', '2 years'],
  ])
})
