import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type States, type StepState, untouched, withState } from '@/lib/learning/progress/completion'
import { statuses } from '@/lib/learning/progress/status'
import { isOnTrack, type Level, levels, listSteps } from '@/lib/learning/roadmaps/roadmap'
import { backend } from '@/testing/roadmap'
import { checkGates, decideLevel } from './gates'

const roadmap = backend
const steps = listSteps(roadmap)
const tracks = roadmap.tracks.map(({ slug }) => slug)
const done: StepState = { ...untouched, status: 'done' }
const verified: StepState = { ...done, isVerified: true }

const statesWhere = (wanted: (step: (typeof steps)[number]) => boolean, state: StepState = done): States =>
  Object.fromEntries(steps.filter(wanted).map((step) => [step.id, state]))
const coreUpTo = (track: string, level: Level, state = done) =>
  statesWhere(
    (step) => step.isCore && isOnTrack(step, track) && levels.indexOf(step.level) <= levels.indexOf(level),
    state,
  )
const getHeight = (level: Level | null) => (level ? levels.indexOf(level) : -1)

const anyTrack = fc.constantFrom(...tracks)
const anyStep = fc.constantFrom(...steps)
const anyMonths = fc.constantFrom(0, 1, 12, 23, 24, 59, 60, 240)
const anyState: fc.Arbitrary<StepState> = fc.record({
  status: fc.oneof({ weight: 6, arbitrary: fc.constant('done' as const) }, fc.constantFrom(...statuses)),
  known: fc.constant(false),
  reason: fc.constant(null),
  statusAt: fc.constant(null),
  evidenceCount: fc.nat(2),
  isVerified: fc.boolean(),
})
/** States of all steps, or of a finished track with a few steps disturbed, so that levels really are reached. */
const anyStates: fc.Arbitrary<States> = fc.oneof(
  fc
    .array(fc.tuple(anyStep, anyState))
    .map((pairs) => Object.fromEntries(pairs.map(([step, state]) => [step.id, state]))),
  fc
    .tuple(
      anyTrack,
      fc.constantFrom(...levels),
      fc.constantFrom(done, verified),
      fc.array(fc.tuple(anyStep, anyState), { maxLength: 3 }),
    )
    .map(([track, level, base, pairs]) => ({
      ...coreUpTo(track, level, base),
      ...Object.fromEntries(pairs.map(([step, state]) => [step.id, state])),
    })),
)

describe('whatever somebody has done', () => {
  const check = (predicate: (states: States, track: string, months: number, stepId: string) => void) =>
    fc.assert(
      fc.property(anyStates, anyTrack, anyMonths, anyStep, (states, track, months, step) =>
        predicate(states, track, months, step.id),
      ),
      { numRuns: 300 },
    )

  test('one more tick never lowers their level', () => {
    check((states, track, months, stepId) => {
      const before = decideLevel(roadmap, track, states, months)
      const state = states[stepId] ?? untouched
      const after = decideLevel(roadmap, track, withState(states, stepId, { ...state, status: 'done' }), months)
      expect(getHeight(after.claimed)).toBeGreaterThanOrEqual(getHeight(before.claimed))
    })
  })

  test('skipping a step never raises their level', () => {
    check((states, track, months, stepId) => {
      const before = decideLevel(roadmap, track, states, months)
      const state = states[stepId] ?? untouched
      const after = decideLevel(roadmap, track, withState(states, stepId, { ...state, status: 'skipped' }), months)
      expect(getHeight(after.claimed)).toBeLessThanOrEqual(getHeight(before.claimed))
      expect(getHeight(after.verified)).toBeLessThanOrEqual(getHeight(before.verified))
    })
  })

  test('without paid work they are neither mid nor senior', () => {
    check((states, track) => {
      const { claimed, verified } = decideLevel(roadmap, track, states, 0)
      expect(['mid', 'senior']).not.toContain(claimed)
      expect(['mid', 'senior']).not.toContain(verified)
    })
  })

  test('their verified level is never above the claimed one', () => {
    check((states, track, months) => {
      const { claimed, verified } = decideLevel(roadmap, track, states, months)
      expect(getHeight(verified)).toBeLessThanOrEqual(getHeight(claimed))
    })
  })

  test('a level that comes next is held back by one of its own gates', () => {
    check((states, track, months) => {
      const { next, gates, binding } = decideLevel(roadmap, track, states, months)
      if (next === null) return
      expect(binding).toBe(gates.find((gate) => !gate.isOpen))
      expect(binding).not.toBeNull()
    })
  })
})

describe.each(tracks)('on the %s track', (track) => {
  test('the whole core and five years of paid work make a senior', () => {
    const standing = decideLevel(roadmap, track, coreUpTo(track, 'senior'), 60)
    expect(standing).toMatchObject({ claimed: 'senior', verified: null, next: null, binding: null })
    expect(decideLevel(roadmap, track, coreUpTo(track, 'senior', verified), 60).verified).toBe('senior')
  })

  test('the whole core without paid work makes a junior-ready person whom experience holds back', () => {
    const standing = decideLevel(roadmap, track, coreUpTo(track, 'senior'), 0)
    expect(standing).toMatchObject({ claimed: 'junior', next: 'mid', hasPaidWork: false })
    expect(standing.binding).toEqual({ kind: 'experience', months: 0, required: 24, isOpen: false })
  })

  test('one junior step short, no level is reached and its stage is the gate that binds', () => {
    const [step] = steps.filter((one) => one.isCore && one.level === 'junior' && one.stageSlug === 'databases')
    const states = withState(coreUpTo(track, 'senior'), step?.id ?? '', { ...done, status: 'skipped' })
    const { claimed, binding } = decideLevel(roadmap, track, states, 60)
    expect(claimed).toBeNull()
    expect(binding).toMatchObject({ stageSlug: 'databases', done: 8, total: 9, skipped: 1 })
  })
})

describe('the gates of a level', () => {
  test('stand in the order of the stages, experience last', () => {
    const gates = checkGates(roadmap, 'nodejs', 'mid', {}, 30)
    expect(gates.map((gate) => (gate.kind === 'stage' ? gate.stageSlug : gate.kind))).toEqual([
      ...backend.stages.slice(0, 8).map(({ slug }) => slug),
      'experience',
    ])
    expect(gates.at(-1)?.isOpen).toBe(true)
  })

  test('leave out the steps of other tracks', () => {
    const gate = checkGates(roadmap, 'django', 'junior', {}, 0).find(
      (one) => one.kind === 'stage' && one.position === 4,
    )
    expect(gate).toMatchObject({ stageSlug: 'ecosystem', total: 8 })
  })
})

test('only levels that take paid work have a gate of it', () => {
  const kinds = (states: Parameters<typeof decideLevel>[2]) =>
    new Set(decideLevel(roadmap, 'nodejs', states, 0).gates.map(({ kind }) => kind))
  expect(kinds({})).toEqual(new Set(['stage']))
  expect(kinds(coreUpTo('nodejs', 'junior'))).toEqual(new Set(['stage', 'experience']))
})

describe('where there is nothing to do', () => {
  test('an empty roadmap reaches nothing, whatever the experience', () => {
    const standing = decideLevel({ ...roadmap, stages: [] }, 'nodejs', {}, 240)
    expect(standing).toMatchObject({ claimed: null, verified: null, next: null, gates: [], binding: null })
  })

  test('a track without steps reaches nothing', () => {
    const stages = roadmap.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({ ...step, tracks: ['django'] })),
    }))
    expect(decideLevel({ ...roadmap, stages }, 'nodejs', coreUpTo('nodejs', 'senior'), 240).claimed).toBeNull()
  })

  test('a level without steps is passed over, not reached', () => {
    const stages = roadmap.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.filter((step) => step.level !== 'mid'),
    }))
    const states = coreUpTo('nodejs', 'junior')
    expect(decideLevel({ ...roadmap, stages }, 'nodejs', states, 24)).toMatchObject({
      claimed: 'junior',
      next: 'senior',
    })
  })
})
