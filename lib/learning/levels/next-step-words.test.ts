import { describe, expect, test } from 'vitest'
import type { NextStep } from '@/lib/learning/progress/next-step'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { effortInShort, effortInWords, whyThisStep } from './next-step-words'

const step: Step = {
  id: 'sql',
  slug: 'sql',
  title: 'SQL queries',
  shortTitle: 'SQL',
  summary: '',
  stageSlug: 'databases',
  roadmapSlug: 'backend',
  kind: 'topic',
  level: 'junior',
  isCore: true,
  completionRule: 'tick',
  effort: { median: 14, p90: 25 },
  tracks: [],
  prerequisites: [],
}
const stage = { id: 'databases', slug: 'databases', title: 'Databases', summary: '', weeks: null, steps: [step] }
const roadmap: Roadmap = {
  id: '',
  slug: '',
  title: '',
  summary: '',
  goal: 'levels',
  revision: 1,
  tracks: [],
  stages: [stage],
}

const why = (facts: Partial<NextStep>) =>
  whyThisStep({ step, isStarted: false, opens: [], leftInStage: 4, ...facts }, roadmap)

describe('why a step is next', () => {
  test('is that the learner started it', () => {
    expect(why({ isStarted: true, opens: [step] })).toBe('You’ve started this. Finish it first.')
  })

  test('is what it counts towards and what it unlocks', () => {
    expect(why({})).toBe('Counts towards Databases.')
    expect(why({ opens: [step] })).toBe('Counts towards Databases. Unlocks 1 step.')
    expect(why({ opens: [step, step, step] })).toBe('Counts towards Databases. Unlocks 3 steps.')
  })

  test('is that it completes the stage, when it is the last', () => {
    expect(why({ leftInStage: 0 })).toBe('Completes Databases.')
    expect(why({ leftInStage: 0, opens: [step, step] })).toBe('Completes Databases. Unlocks 2 steps.')
  })

  test('names the level above junior that the gate leads to', () => {
    expect(why({ step: { ...step, level: 'mid' } })).toBe('Counts towards Databases for mid-level.')
  })

  test('never makes an optional step sound needed', () => {
    const optional = { ...step, isCore: false }
    expect(why({ step: optional })).toBe('Optional.')
    expect(why({ step: optional, opens: [step] })).toBe('Optional. Unlocks 1 step.')
  })
})

test('effort is a range, never one number alone, and said to be the author’s estimate', () => {
  expect(effortInWords({ median: 24, p90: 43 })).toBe('About 24 h, up to 43 h (author’s estimate)')
  expect(effortInShort({ median: 24, p90: 43 })).toBe('Estimated 24 h, up to 43 h')
})
