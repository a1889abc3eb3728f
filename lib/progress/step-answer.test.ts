import { expect, test } from 'vitest'
import { backend } from '@/lib/testing/roadmap'
import { type States, stateOf, untouched } from './completion'
import { stepAnswer, withAnswer } from './step-answer'

test('the answer to a tick sets the step on screen, also where a refused click had taken it back', () => {
  const [step] = backend.stages[0]?.steps ?? []
  if (!step) throw new Error('There is no step.')
  const stored: States = { [step.id]: { ...untouched, status: 'done', statusAt: '2026-11-24T10:00:00.000Z' } }
  const onScreen: States = {
    [step.id]: { ...untouched, evidenceCount: 2 },
    other: { ...untouched, status: 'learning' },
  }
  const after = withAnswer(onScreen, stepAnswer(step, stored))
  expect(stateOf(after, step.id)).toEqual({ ...stateOf(stored, step.id), evidenceCount: 2 })
  expect(after.other).toBe(onScreen.other)
})
