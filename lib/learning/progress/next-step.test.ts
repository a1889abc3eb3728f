import { describe, expect, test } from 'vitest'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { type States, untouched } from './completion'
import { chooseNextStep } from './next-step'
import type { Status } from './status'

const step = (id: string, facts: Partial<Step> = {}): Step => ({
  id,
  slug: id,
  title: id,
  shortTitle: id,
  summary: '',
  stageSlug: 'first',
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

/** Builds a roadmap with stages in order of their first step. */
function getRoadmap(...steps: Step[]): Roadmap {
  const slugs = [...new Set(steps.map(({ stageSlug }) => stageSlug))]
  const stages = slugs.map((slug) => ({
    id: slug,
    slug,
    title: slug,
    summary: '',
    weeks: null,
    steps: steps.filter(({ stageSlug }) => stageSlug === slug),
  }))
  return { id: '', slug: '', title: '', summary: '', goal: 'levels', revision: 1, tracks: [], stages }
}

const are = (status: Status, ...ids: string[]): States =>
  Object.fromEntries(ids.map((id) => [id, { ...untouched, status }]))
const next = (roadmap: Roadmap, states: States = {}) => chooseNextStep(roadmap, 'nodejs', states)

describe('the next best step', () => {
  test('is the one under way, even where its prerequisites are not done', () => {
    const roadmap = getRoadmap(step('a'), step('b', { prerequisites: ['a'] }))
    expect(next(roadmap, are('learning', 'b'))).toMatchObject({ step: { id: 'b' }, isStarted: true })
  })

  test('is core before optional, the nearest level before the stage', () => {
    const roadmap = getRoadmap(
      step('optional', { isCore: false }),
      step('mid', { level: 'mid' }),
      step('junior', { stageSlug: 'second' }),
    )
    expect(next(roadmap)?.step.id).toBe('junior')
    expect(next(roadmap, are('done', 'junior'))?.step.id).toBe('mid')
    expect(next(roadmap, are('done', 'junior', 'mid'))?.step.id).toBe('optional')
  })

  test('is the one that opens most within its stage, then the first', () => {
    const roadmap = getRoadmap(step('a'), step('b'), step('c', { prerequisites: ['b'] }))
    expect(next(roadmap)).toMatchObject({ step: { id: 'b' }, opens: [{ id: 'c' }], isStarted: false })
    expect(next(getRoadmap(step('a'), step('b')))?.step.id).toBe('a')
  })

  test('is never one of another track, and does not wait for one', () => {
    const roadmap = getRoadmap(step('a', { tracks: ['django'] }), step('b', { prerequisites: ['a'] }), step('c'))
    expect(next(roadmap)?.step.id).toBe('b')
  })

  test('is nothing when all is done or skipped, and on an empty roadmap', () => {
    expect(next(getRoadmap())).toBeNull()
    expect(next(getRoadmap(step('a'), step('b')), { ...are('done', 'a'), ...are('skipped', 'b') })).toBeNull()
  })
})

describe('what it opens', () => {
  test('are the steps that wait for it alone', () => {
    const roadmap = getRoadmap(step('a'), step('b'), step('c', { prerequisites: ['a', 'b'] }))
    expect(next(roadmap)?.opens).toEqual([])
    expect(next(roadmap, are('done', 'b'))?.opens).toMatchObject([{ id: 'c' }])
  })

  test('counts a step whose other prerequisite was skipped', () => {
    const roadmap = getRoadmap(step('a'), step('b'), step('c', { prerequisites: ['a', 'b'] }))
    expect(next(roadmap, are('skipped', 'b'))?.opens).toMatchObject([{ id: 'c' }])
  })
})

test('a skipped step is still missing from its gate', () => {
  expect(next(getRoadmap(step('a'), step('b')), are('skipped', 'b'))?.leftInStage).toBe(1)
  expect(next(getRoadmap(step('a'), step('b')), are('waived', 'b'))?.leftInStage).toBe(0)
})
