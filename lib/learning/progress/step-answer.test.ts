import { describe, expect, test } from 'vitest'
import { backend } from '@/testing/roadmap'
import { countTotals, getState, type Progress, type States, untouched } from './completion'
import { toStepAnswer, withAnswers } from './step-answer'

const [step] = backend.stages[0]?.steps ?? []
if (!step) throw new Error('There is no step.')
const stored: States = { [step.id]: { ...untouched, status: 'done', statusAt: '2026-11-24T10:00:00.000Z' } }
const totals = countTotals(backend, 'nodejs', stored)
const known: Progress = {
  track: 'nodejs',
  states: { [step.id]: { ...untouched, evidenceCount: 2 }, other: { ...untouched, status: 'learning' } },
  totals: countTotals(backend, 'nodejs', {}),
  eventCount: 4,
}
const answer = { results: [{ step: step.slug, ok: true, state: toStepAnswer(step, stored) } as const], totals }
const refused = { step: step.slug, ok: false, code: 'conflict', detail: 'No.' } as const

const answered = (eventCount: number) => ({ ...answer, eventCount })

describe('the answer to a tick', () => {
  test('sets the step on screen, and leaves what else is known of it', () => {
    const progress = withAnswers(known, answered(5))
    expect(progress).toMatchObject({ totals, eventCount: 5 })
    expect(progress).not.toHaveProperty('isPartial')
    expect(getState(progress.states, step.id)).toEqual({ ...getState(stored, step.id), evidenceCount: 2 })
    expect(progress.states.other).toBe(known.states.other)
  })

  test('leaves more to ask for where something else wrote in between, and is between pages of before and since', () => {
    const progress = withAnswers(known, answered(7))
    expect(progress).toMatchObject({ totals, eventCount: 6, isPartial: true })
    expect(getState(progress.states, step.id).status).toBe('done')
  })

  test('is not the whole because another answer follows it: that of a step which another device had ticked', () => {
    const partial = withAnswers(known, answered(7))
    const [, another] = backend.stages[0]?.steps ?? []
    if (!another) throw new Error('There is no other step.')
    const ticked = { step: another.slug, ok: true, state: { ...toStepAnswer(step, stored), id: another.id } } as const
    expect(withAnswers(partial, { totals, results: [ticked], eventCount: 7 })).toMatchObject({ isPartial: true })
  })

  test('leaves nothing to ask for where the step stood so already, or was refused', () => {
    const progress = withAnswers(known, answered(5))
    expect(withAnswers(progress, answered(5))).not.toHaveProperty('isPartial')
    expect(withAnswers(progress, { totals, results: [refused], eventCount: 5 })).not.toHaveProperty('isPartial')
  })

  test('that refused all is no newer than what was known', () => {
    expect(withAnswers(known, { totals, results: [refused], eventCount: 7 })).toMatchObject({
      eventCount: 4,
      isPartial: true,
    })
  })
})
