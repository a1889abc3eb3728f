import { expect, test } from 'vitest'
import { findStep, listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { type StepState, untouched } from './completion'
import { getWaymarkState, isPainted } from './waymark-state'

const walked = toTrackRoadmap(backend, 'nodejs')
const step = (slug: string) => {
  const found = findStep(walked, slug)
  if (!found) throw new Error(slug)
  return found
}
const git = step('git-basics')
const stateWith = (over: Partial<StepState>) =>
  getWaymarkState(git, listSteps(walked), { [git.id]: { ...untouched, ...over } })

test('a waymark tells every state of a step apart, and how sure a done one is', () => {
  expect(stateWith({ status: 'done' })).toBe('claimed')
  expect(stateWith({ status: 'done', evidenceCount: 1 })).toBe('evidenced')
  expect(stateWith({ status: 'done', evidenceCount: 1, isVerified: true })).toBe('verified')
  expect(stateWith({ status: 'waived' })).toBe('waived')
  expect(stateWith({ status: 'learning' })).toBe('learning')
  expect(stateWith({ status: 'skipped', evidenceCount: 1 })).toBe('skipped')
})

test('a step is blocked until what it builds on is done, whatever one has begun', () => {
  const language = step('first-language')
  expect(getWaymarkState(git, listSteps(walked), {})).toBe('blocked')
  expect(getWaymarkState(git, listSteps(walked), { [language.id]: { ...untouched, status: 'learning' } })).toBe(
    'blocked',
  )
  expect(getWaymarkState(git, listSteps(walked), { [language.id]: { ...untouched, status: 'done' } })).toBe('open')
})

test('only what counts as done is painted', () => {
  const all = ['claimed', 'evidenced', 'verified', 'waived', 'learning', 'skipped', 'open', 'blocked'] as const
  expect(all.filter(isPainted)).toEqual(['claimed', 'evidenced', 'verified', 'waived'])
})
