import fc from 'fast-check'
import { expect, test } from 'vitest'
import { getState } from './completion'
import { statesAfter } from './history'
import { appendEntry, type Ledger, type LogEntry } from './log/ledger'
import { decideStatus } from './set-status'
import type { OwnStatus } from './status'

type Said = { readonly status: OwnStatus; readonly known?: boolean }
const start: Ledger = { eventCount: 0, states: {}, enrollments: [{ roadmapId: 'roadmap', trackSlug: 'nodejs' }] }
const now = new Date('2026-11-24T10:00:00Z')
const anyMove = fc.record({
  stepId: fc.constantFrom('a', 'b', 'c'),
  said: fc.constantFrom<Said>(
    ...([{ status: 'not-started' }, { status: 'learning' }, { status: 'skipped' }] as const),
    ...([{ status: 'done' }, { status: 'done', known: true }, { status: 'done', known: false }] as const),
  ),
})

/** Applies moves as the command does: decide, then record. */
function play(moves: readonly { stepId: string; said: Said }[], from = start) {
  const events = []
  let ledger = from
  for (const { stepId, said } of moves) {
    const current = getState(ledger.states, stepId)
    const { status, known = null } = said
    const reason = status === 'skipped' ? 'not for me' : null
    const decision = decideStatus(current, { stepId, status, known, reason, statedAt: null }, null, now)
    if (!decision.ok || decision.value.kind !== 'changed') continue
    const { from, to, ...decided } = decision.value
    const recorded = appendEntry(ledger, {
      stepId,
      kind: 'status',
      from,
      to,
      known: decided.known,
      reason,
      occurredAt: now,
    })
    events.push(recorded.event)
    ledger = recorded.ledger
  }
  return { ledger, events }
}

test('the states kept beside the log are the fold of its events, which have no gap', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
      const { ledger, events } = play(moves)
      expect(ledger.states).toEqual(statesAfter(events))
      expect(events.map((event) => event.sequence)).toEqual(events.map((_, index) => index + 1))
    }),
  )
})

test('an undo gives the status back that was there before', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 20 }), anyMove, (moves, move) => {
      const { ledger } = play(moves)
      const { status, known } = getState(ledger.states, move.stepId)
      const undo = { stepId: move.stepId, said: { status: status as OwnStatus, known } }
      const { ledger: after } = play([move, undo], ledger)
      expect(getState(after.states, move.stepId)).toMatchObject({ status, known })
    }),
  )
})

test('a verdict decides about verification and leaves the status alone', () => {
  const verdict = (to: string): LogEntry => ({
    stepId: 'a',
    kind: 'verdict',
    from: null,
    to,
    reason: null,
    occurredAt: now,
  })
  const approved = appendEntry(start, verdict('competent')).ledger
  expect(getState(approved.states, 'a')).toMatchObject({ status: 'not-started', isVerified: true })
  expect(getState(appendEntry(approved, verdict('not-yet')).ledger.states, 'a').isVerified).toBe(false)
})
