import { expect, test } from 'vitest'
import { choices, getChoice, toStatusChange } from './choice'
import { untouched } from './completion'
import { decideStatus } from './set-status'

const now = new Date('2026-11-24T10:00:00Z')

test('each choice leads to each other one, and back', () => {
  for (const from of choices) {
    for (const to of choices) {
      const { status, known = false } = toStatusChange(from)
      const reason = to === 'skipped' ? 'Not now' : null
      const wanted = toStatusChange(to)
      const request = { stepId: 'a', status: wanted.status, known: wanted.known ?? null, reason, statedAt: null }
      const decision = decideStatus({ status, known }, request, null, now)
      if (!decision.ok) throw new Error(decision.refusal)
      const { value } = decision
      if (from === to) expect(value.kind).toBe('unchanged')
      else expect(value.kind === 'changed' && getChoice({ status: value.to, known: value.known })).toBe(to)
    }
  }
})

test('a waived step is no choice of the learner', () => {
  expect(getChoice({ ...untouched, status: 'waived' })).toBeNull()
})
