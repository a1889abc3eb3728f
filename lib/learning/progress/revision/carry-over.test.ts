import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countsAsDone, getState, type States, type StepState, untouched } from '../completion'
import { statesAfter } from '../history'
import { appendEntry } from '../log/ledger'
import { statuses } from '../status'
import { type CarryOver, carryOver, type Predecessor } from './carry-over'

const now = new Date('2026-11-24T10:00:00Z')
const at = (day: string) => `2026-11-${day}T10:00:00.000Z`
const done = (day = '01'): StepState => ({ ...untouched, status: 'done', statusAt: at(day) })
const everywhere = (id: string): Predecessor => ({ id, tracks: [] })

const shownFor = (states: States) => Object.values(states).reduce((sum, state) => sum + state.evidenceCount, 0)
const carry = (states: States, predecessors: Predecessor[], over: Partial<CarryOver> = {}) =>
  carryOver({
    successorId: 'new',
    hasOwnMatter: false,
    trackSlug: 'nodejs',
    evidenceCount: shownFor(states),
    ...{ predecessors, states, now, ...over },
  })

/** Returns the learner's state on `new` after progress on the predecessors was carried over. */
function carried(states: States, predecessors: Predecessor[], trackSlug = 'nodejs', hasOwnMatter = false) {
  let ledger = { eventCount: 0, states, enrollments: [] as [] }
  for (const entry of carry(states, predecessors, { trackSlug, hasOwnMatter }))
    ledger = { ...ledger, ...appendEntry(ledger, entry).ledger, enrollments: [] }
  return getState(ledger.states, 'new')
}

describe('a step that was split or merged', () => {
  test('is done for who had done what it was made of, on the day they did', () => {
    expect(carried({ a: done('03') }, [everywhere('a')])).toMatchObject({ status: 'done', statusAt: at('03') })
    const both = { a: done('03'), b: done('07') }
    expect(carried(both, [everywhere('a'), everywhere('b')])).toMatchObject({ status: 'done', statusAt: at('07') })
  })

  test('is known before where all of what it was made of was', () => {
    const known = { ...done('03'), known: true }
    expect(carried({ a: known, b: known }, [everywhere('a'), everywhere('b')])).toMatchObject({ known: true })
    const half = carried({ a: known, b: done('07') }, [everywhere('a'), everywhere('b')])
    expect(half).toMatchObject({ status: 'done', known: false })
  })

  test('is begun for who had done a part of a merged one', () => {
    expect(carried({ a: done() }, [everywhere('a'), everywhere('b')]).status).toBe('learning')
  })

  test('keeps evidence of all parts, and is verified when each part was', () => {
    const shown = { ...done(), evidenceCount: 2, isVerified: true }
    expect(carried({ a: shown }, [everywhere('a')])).toMatchObject({ evidenceCount: 2, isVerified: true })
    const half = carried({ a: shown, b: done() }, [everywhere('a'), everywhere('b')])
    expect(half).toMatchObject({ status: 'done', evidenceCount: 2, isVerified: false })
  })

  test('is verified when a verdict or a waiver stands on each part', () => {
    const shown = { ...done(), evidenceCount: 1, isVerified: true }
    const waived: StepState = { ...untouched, status: 'waived', reason: 'Degree', statusAt: at('01') }
    const both = [everywhere('a'), everywhere('b')]
    expect(carried({ a: shown, b: waived }, both)).toMatchObject({ status: 'done', isVerified: true })
    expect(carried({ a: waived, b: waived }, both)).toMatchObject({ status: 'waived', isVerified: false })
    expect(carried({ a: done(), b: waived }, both)).toMatchObject({ status: 'done', isVerified: false })
  })

  test('is begun, not done, by what it took in, when it stood with matter of its own', () => {
    expect(carried({ a: done() }, [everywhere('a')], 'nodejs', true).status).toBe('learning')
    const both = { a: { ...done(), evidenceCount: 1, isVerified: true }, new: done() }
    expect(carried(both, [everywhere('a')], 'nodejs', true)).toMatchObject({
      ...{ status: 'done', evidenceCount: 1, isVerified: false },
    })
  })

  test('asks of a merged step only the part on the learner’s track', () => {
    const parts = [
      { id: 'a', tracks: ['nodejs'] },
      { id: 'b', tracks: ['django'] },
    ]
    expect(carried({ a: done() }, parts).status).toBe('done')
    expect(carried({ a: done() }, parts, 'django').status).toBe('learning')
  })

  test('carries a skip with its reason, a waiver as a waiver, and nothing where there was nothing', () => {
    const skipped: StepState = { ...untouched, status: 'skipped', reason: 'Not for me', statusAt: at('01') }
    expect(carried({ a: skipped }, [everywhere('a')])).toMatchObject({ status: 'skipped', reason: 'Not for me' })
    const waived: StepState = { ...untouched, status: 'waived', reason: 'Degree', statusAt: at('01') }
    expect(carried({ a: waived }, [everywhere('a')]).status).toBe('waived')
    expect(carry({}, [everywhere('a')])).toEqual([])
  })

  test('brings evidence along once, however often it is carried', () => {
    const states = { a: { ...done(), evidenceCount: 3 }, new: { ...done(), evidenceCount: 2 } }
    expect(carry(states, [everywhere('a')], { evidenceCount: 3 }).map(({ kind }) => kind)).toEqual([
      'carried-submission',
    ])
  })

  test('never takes a learner back, and never invents a done', () => {
    const anyState = fc.record({
      status: fc.constantFrom(...statuses),
      known: fc.constant(false),
      reason: fc.constant(null),
      statusAt: fc.constant(at('02')),
      evidenceCount: fc.nat({ max: 3 }),
      isVerified: fc.boolean(),
    })
    const rank = (state: StepState) =>
      countsAsDone(state.status) ? 3 : state.status === 'learning' ? 2 : state.status === 'skipped' ? 1 : 0
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'new'), anyState), (states) => {
        const before = getState(states, 'new')
        const after = carried(states, [everywhere('a'), everywhere('b')])
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
        expect(after.evidenceCount).toBeGreaterThanOrEqual(before.evidenceCount)
        if (before.isVerified) expect(after.isVerified).toBe(true)
        const isAllDone = ['a', 'b'].every((id) => countsAsDone(getState(states, id).status))
        if (countsAsDone(after.status) && !countsAsDone(before.status)) expect(isAllDone).toBe(true)
      }),
    )
  })

  test('leaves lines from which the states follow', () => {
    const states = { a: { ...done(), evidenceCount: 1, isVerified: true } }
    const events = carry(states, [everywhere('a')]).map((entry, index) => ({
      ...entry,
      sequence: index + 1,
    }))
    expect(statesAfter(events).new).toMatchObject({ status: 'done', evidenceCount: 1, isVerified: true })
  })
})
