import { expect, test } from 'vitest'
import { toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { trailOrder } from '@/lib/learning/roadmaps/trail-map/order'
import { backend } from '@/testing/roadmap'
import { getAssurance, getState, meetsCompletionRule } from '../completion'
import { chooseNextStep } from '../next-step'
import { sampleStates } from './sample-states'

const steps = trailOrder(toTrackRoadmap(backend, 'nodejs')).flatMap((leg) =>
  leg.stretches.flatMap((stretch) => stretch.steps),
)

test.each([0, 1, 13, 30])('after %i core steps one is under way, and that is where the sample stands', (done) => {
  const states = sampleStates(steps, done)
  const core = steps.filter(({ isCore }) => isCore)
  expect(Object.keys(states)).toEqual(core.slice(0, done + 1).map(({ id }) => id))
  expect(chooseNextStep(backend, 'nodejs', states)?.step.id).toBe(core[done]?.id)
})

test('what is done is shown as its completion rule asks', () => {
  const states = sampleStates(steps, steps.length)
  for (const step of steps.filter(({ isCore }) => isCore)) {
    const assurance = getAssurance(getState(states, step.id))
    expect(assurance && meetsCompletionRule(step.completionRule, assurance), step.slug).toBe(true)
  }
})
