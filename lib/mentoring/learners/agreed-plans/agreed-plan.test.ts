import { expect, test } from 'vitest'
import { checkDay, decideAnswer, stateOfPlan } from './agreed-plan'

const today = '2026-11-24'
const at = new Date('2026-11-24T10:00:00Z')

test('where a plan stands follows from what happened to it', () => {
  const stored = (answer: string | null, isAnswered: boolean, isEnded: boolean) =>
    stateOfPlan({ answer, answeredAt: isAnswered ? at : null, endedAt: isEnded ? at : null })
  expect(stored(null, false, false)).toBe('proposed')
  expect(stored(null, false, true)).toBe('withdrawn')
  expect(stored('agreed', true, false)).toBe('agreed')
  expect(stored('agreed', true, true)).toBe('replaced')
  expect(stored('declined', true, true)).toBe('declined')
})

test('the day lies between a week and three years ahead', () => {
  expect(checkDay('2026-11-30', today)).toEqual({ ok: false, refusal: 'too-soon' })
  expect(checkDay('2026-12-01', today).ok).toBe(true)
  expect(checkDay('2029-11-24', today).ok).toBe(true)
  expect(checkDay('2029-11-25', today)).toEqual({ ok: false, refusal: 'too-far' })
})

test('a proposal is answered once', () => {
  const open = { state: 'proposed', arriveBy: '2027-06-01' } as const
  expect(decideAnswer(open, true, today)).toEqual({ ok: true, value: 'agree' })
  expect(decideAnswer(open, false, today)).toEqual({ ok: true, value: 'decline' })
  const answered = (state: 'agreed' | 'declined' | 'replaced' | 'withdrawn', agrees: boolean) =>
    decideAnswer({ ...open, state }, agrees, today)
  expect(answered('agreed', true)).toEqual({ ok: true, value: 'unchanged' })
  expect(answered('agreed', false)).toEqual({ ok: false, refusal: 'answered' })
  expect(answered('replaced', true)).toEqual({ ok: true, value: 'unchanged' })
  expect(answered('declined', false)).toEqual({ ok: true, value: 'unchanged' })
  expect(answered('declined', true)).toEqual({ ok: false, refusal: 'answered' })
  expect(answered('withdrawn', true)).toEqual({ ok: false, refusal: 'gone' })
})

test('a proposal whose day has come can be declined and no more', () => {
  const old = { state: 'proposed', arriveBy: today } as const
  expect(decideAnswer(old, true, today)).toEqual({ ok: false, refusal: 'day-passed' })
  expect(decideAnswer(old, false, today)).toEqual({ ok: true, value: 'decline' })
})
