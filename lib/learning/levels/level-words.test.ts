import { describe, expect, test } from 'vitest'
import type { Gate, LevelStanding, StageGate } from './gates'
import { presentLevel } from './level-answer'
import { assuranceInWords, bindingInWords, levelsApartInWords, standingInWords, standingName } from './level-words'

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
const beginner: LevelStanding = {
  claimed: null,
  verified: null,
  next: 'junior',
  gates: [databases],
  binding: databases,
  hasPaidWork: false,
}
const ready: LevelStanding = { ...beginner, claimed: 'junior', next: 'mid', gates: [twoYears], binding: twoYears }

describe('the name of a level', () => {
  test('is junior-ready until somebody has been paid for the work', () => {
    expect(standingName(beginner)).toBe('On the way to junior-ready')
    expect(standingName(ready)).toBe('Junior-ready (self-reported)')
    expect(standingName({ ...ready, verified: 'junior' })).toBe('Junior-ready')
    expect(standingName({ ...ready, verified: 'junior', hasPaidWork: true })).toBe('Junior')
    expect(standingName({ ...ready, claimed: 'mid', next: 'senior', hasPaidWork: true })).toBe(
      'Mid-level (self-reported)',
    )
    expect(standingName({ ...ready, claimed: 'senior', next: null, hasPaidWork: true })).toBe('Senior (self-reported)')
  })

  test('is none on a track without steps', () => {
    expect(standingName({ ...beginner, next: null, gates: [], binding: null })).toBe('No level on this track yet')
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
    expect(standingInWords(ready)).toBe(
      'Next is mid-level. Next requirement: 2 years of paid work, 12 of 24 months so far.',
    )
  })

  test('is nothing at the end of the trail', () => {
    expect(standingInWords({ ...ready, next: null, binding: null })).toBe('All requirements of this track are met.')
    expect(standingInWords({ ...beginner, next: null, binding: null })).toBe('This track has no steps yet.')
  })
})

test('claimed and verified levels are told apart', () => {
  const senior: LevelStanding = { ...ready, claimed: 'senior', next: null, binding: null, hasPaidWork: true }
  expect(standingInWords({ ...senior, verified: 'junior' })).toMatch(/^Verified as junior[.]/)
  expect(standingInWords({ ...senior, verified: 'senior' })).toMatch(/^Verified[.]/)
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
