import { describe, expect, test } from 'vitest'
import type { Gate, LevelStatus, StageGate } from './gates'
import { presentLevel } from './level-answer'
import {
  assuranceInWords,
  bindingInWords,
  levelStatusInWords,
  levelStatusName,
  levelsApartInWords,
} from './level-words'

const databases: StageGate = {
  kind: 'stage',
  stageSlug: 'databases',
  title: 'Databases',
  position: 1,
  total: 9,
  done: 6,
  verified: 2,
  skipped: 0,
  isOpen: false,
}
const twoYears: Gate = { kind: 'experience', months: 12, required: 24, isOpen: false }
const beginner: LevelStatus = {
  leadsToLevels: true,
  claimed: null,
  verified: null,
  next: 'junior',
  gates: [databases],
  binding: databases,
  hasPaidWork: false,
}
const ready: LevelStatus = { ...beginner, claimed: 'junior', next: 'mid', gates: [twoYears], binding: twoYears }

describe('the name of a level', () => {
  test('is junior-ready until somebody has been paid for the work', () => {
    expect(levelStatusName(beginner)).toBe('On the way to junior-ready')
    expect(levelStatusName(ready)).toBe('Junior-ready (self-reported)')
    expect(levelStatusName({ ...ready, verified: 'junior' })).toBe('Junior-ready')
    expect(levelStatusName({ ...ready, verified: 'junior', hasPaidWork: true })).toBe('Junior')
    expect(levelStatusName({ ...ready, claimed: 'mid', next: 'senior', hasPaidWork: true })).toBe(
      'Mid-level (self-reported)',
    )
    expect(levelStatusName({ ...ready, claimed: 'senior', next: null, hasPaidWork: true })).toBe(
      'Senior (self-reported)',
    )
  })

  test('is none on a track without steps', () => {
    expect(levelStatusName({ ...beginner, next: null, gates: [], binding: null })).toBe('No level on this track yet')
  })
})

describe('what holds somebody back', () => {
  test('is named with the steps to go', () => {
    expect(bindingInWords(databases)).toBe('Next requirement: Databases, 3 of 9 steps to go.')
    expect(bindingInWords({ ...databases, total: 1, done: 0 })).toBe('Next requirement: Databases, 1 of 1 step to go.')
  })

  test('is said to be skipped when nothing else keeps the gate shut', () => {
    expect(bindingInWords({ ...databases, skipped: 3 })).toBe('Next requirement: Databases, 3 of 9 steps skipped.')
  })

  test('can be time at work, of which only the past is said', () => {
    expect(levelStatusInWords(ready)).toBe(
      'Next is mid-level. Next requirement: 2 years of paid work, 12 of 24 months so far.',
    )
  })

  test('is nothing at the end of the trail', () => {
    expect(levelStatusInWords({ ...ready, next: null, binding: null })).toBe('All requirements of this track are met.')
    expect(levelStatusInWords({ ...beginner, next: null, binding: null })).toBe('This track has no steps yet.')
  })
})

test('claimed and verified levels are told apart', () => {
  const senior: LevelStatus = { ...ready, claimed: 'senior', next: null, binding: null, hasPaidWork: true }
  expect(levelStatusInWords({ ...senior, verified: 'junior' })).toMatch(/^Verified as junior[.]/)
  expect(levelStatusInWords({ ...senior, verified: 'senior' })).toMatch(/^Verified[.]/)
  expect(levelsApartInWords(ready)).toBe('Self-reported: junior-ready. Verified: no level yet.')
})

test('the answer to a program names the levels, the gates and the one that binds', () => {
  expect(presentLevel(beginner)).toEqual({
    reached: { claimed: null, verified: null },
    next: { level: 'junior', name: 'Junior-ready' },
    gates: [
      {
        kind: 'stage',
        name: 'Databases',
        stage: 'databases',
        done: 6,
        verified: 2,
        skipped: 0,
        total: 9,
        isOpen: false,
      },
    ],
    binding: expect.objectContaining({ sentence: 'Next requirement: Databases, 3 of 9 steps to go.' }),
  })
  expect(presentLevel(ready).reached.claimed).toEqual({ level: 'junior', name: 'Junior-ready (self-reported)' })
})

test('done steps are told apart by how sure they are', () => {
  expect(assuranceInWords({ verified: 12, evidenced: 0, claimed: 15 })).toBe('12 verified, 15 self-reported')
  expect(assuranceInWords({ verified: 0, evidenced: 0, claimed: 0 })).toBe('')
})
