import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listSteps, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import { backend, trackSlugs } from '@/testing/roadmap'
import {
  countTotals,
  getAssurance,
  hasMissingPrerequisite,
  meetsCompletionRule,
  missingPrerequisites,
  type StepState,
  tally,
  untouched,
} from './completion'
import { statuses } from './status'

const everyStep = listSteps(backend)
const anyState: fc.Arbitrary<StepState> = fc.record({
  status: fc.constantFrom(...statuses),
  known: fc.constant(false),
  reason: fc.constant(null),
  statusAt: fc.constant(null),
  evidenceCount: fc.nat({ max: 3 }),
  isVerified: fc.boolean(),
})
const anyStates = fc.dictionary(fc.constantFrom(...everyStep.map((step) => step.id)), anyState)
const anyTrack = fc.constantFrom(...trackSlugs)
const done: StepState = { ...untouched, status: 'done' }

describe('totals', () => {
  test.each(trackSlugs)('reach 100 % of every level and stage on the track %s, and not one step earlier', (track) => {
    const core = listSteps(toTrackRoadmap(backend, track)).filter((step) => step.isCore)
    const all = Object.fromEntries(core.map((step) => [step.id, done]))
    const totals = countTotals(backend, track, all)
    for (const part of [totals.core, ...Object.values(totals.byLevel), ...Object.values(totals.byStage)]) {
      expect(part.done).toBe(part.total)
      expect(part.total).toBeGreaterThan(0)
    }
    const [first] = core
    const allButOne = { ...all, [first?.id ?? '']: untouched }
    expect(countTotals(backend, track, allButOne).core.done).toBe(core.length - 1)
  })

  test('never count a skipped step as done', () => {
    fc.assert(
      fc.property(anyStates, anyTrack, fc.constantFrom(...everyStep), (states, track, step) => {
        const before = countTotals(backend, track, { ...states, [step.id]: untouched })
        const after = countTotals(backend, track, {
          ...states,
          [step.id]: { ...untouched, status: 'skipped', reason: 'x' },
        })
        expect(after.all.done).toBe(before.all.done)
        expect(after.core.done).toBe(before.core.done)
      }),
    )
  })

  test('add up: stages to the core, levels to the core, assurances to what is done', () => {
    fc.assert(
      fc.property(anyStates, anyTrack, (states, track) => {
        const totals = countTotals(backend, track, states)
        const sum = (parts: readonly { done: number; total: number }[], name: 'done' | 'total') =>
          parts.reduce((total, part) => total + part[name], 0)
        for (const name of ['done', 'total'] as const) {
          expect(sum(Object.values(totals.byStage), name)).toBe(totals.core[name])
          expect(sum(Object.values(totals.byLevel), name)).toBe(totals.core[name])
          expect(sum(Object.values(totals.optionalByStage), name) + totals.core[name]).toBe(totals.all[name])
        }
        const { done, claimed, evidenced, verified, learning, skipped, total } = totals.all
        expect(claimed + evidenced + verified).toBe(done)
        expect(done + learning + skipped).toBeLessThanOrEqual(total)
      }),
    )
  })

  test('grow by exactly one with a tick and go back with the untick', () => {
    fc.assert(
      fc.property(anyStates, anyTrack, (states, track) => {
        const step = listSteps(toTrackRoadmap(backend, track)).find(({ id }) => !states[id])
        if (!step) return
        const before = countTotals(backend, track, states)
        const ticked = countTotals(backend, track, { ...states, [step.id]: done })
        expect(ticked.all.done).toBe(before.all.done + 1)
        expect(countTotals(backend, track, { ...states, [step.id]: untouched })).toEqual(before)
      }),
    )
  })

  test('of an empty roadmap are nothing, and nothing is not complete', () => {
    expect(tally([], {})).toMatchObject({ total: 0, done: 0 })
  })
})

describe('assurance', () => {
  test.each([
    [{ ...done }, 'claimed'],
    [{ ...done, evidenceCount: 1 }, 'evidenced'],
    [{ ...done, isVerified: true }, 'verified'],
    [{ ...untouched, status: 'waived' as const }, 'verified'],
    [{ ...untouched, evidenceCount: 2, isVerified: true }, null],
    [{ ...untouched, status: 'skipped' as const, isVerified: true }, null],
  ])('of %o is %s', (state, assurance) => {
    expect(getAssurance(state)).toBe(assurance)
  })

  test('comes back when a verified step is unticked and ticked again', () => {
    const verified = { ...done, isVerified: true }
    const unticked = { ...verified, status: 'not-started' as const }
    expect(getAssurance(unticked)).toBeNull()
    expect(getAssurance({ ...unticked, status: 'done' })).toBe('verified')
  })

  test('is enough for a step by its completion rule', () => {
    expect(meetsCompletionRule('tick', 'claimed')).toBe(true)
    expect(meetsCompletionRule('evidence', 'claimed')).toBe(false)
    expect(meetsCompletionRule('evidence', 'evidenced')).toBe(true)
    expect(meetsCompletionRule('review', 'evidenced')).toBe(false)
    expect(meetsCompletionRule('review', 'verified')).toBe(true)
  })
})

test('a learner is told which steps come first, and only until they are done', () => {
  const step = everyStep.find((candidate) => candidate.slug === 'sql-queries')
  if (!step) throw new Error('sql-queries is gone')
  const missing = missingPrerequisites(step, everyStep, {})
  expect(new Set(missing.map((other) => other.id))).toEqual(new Set(step.prerequisites))
  expect(missing.length).toBeGreaterThan(0)
  const states = Object.fromEntries(step.prerequisites.map((id) => [id, done]))
  expect(missingPrerequisites(step, everyStep, states)).toEqual([])
})

test('whether a step comes too early is the same as whether others come first, also without those of other tracks', () => {
  const some = everyStep.filter((_, index) => index % 3 > 0)
  const states = Object.fromEntries(everyStep.filter((_, index) => index % 4 === 0).map(({ id }) => [id, done]))
  for (const steps of [everyStep, some]) {
    const early = everyStep.filter((step) => hasMissingPrerequisite(step, steps, states))
    expect(early).toEqual(everyStep.filter((step) => missingPrerequisites(step, steps, states).length > 0))
    expect(early.length).toBeGreaterThan(0)
  }
})
