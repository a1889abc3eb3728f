import { expect, test } from 'vitest'
import { statuses } from '@/lib/learning/progress/status'
import { decideWaiver, getLastDay, parseWaiverEnd, statusAfterWaiver } from './waiver'

const KATHMANDU = 'Asia/Kathmandu'
const terms = { reason: 'They build such things at work.', expiresAt: null }

test('a step that is done needs no waiver, any other gets one', () => {
  const answers = statuses.map((status) => [status, decideWaiver(status, null, terms)])
  expect(Object.fromEntries(answers)).toEqual({
    'not-started': { ok: true, value: 'begin' },
    learning: { ok: true, value: 'begin' },
    done: { ok: false, refusal: 'done' },
    skipped: { ok: true, value: 'begin' },
    waived: { ok: true, value: 'begin' },
  })
})

test('the same waiver again changes nothing, other terms change the one that runs', () => {
  const running = { reason: terms.reason, expiresAt: new Date('2027-03-01T18:15:00Z') }
  const value = (asked: typeof running | typeof terms) => decideWaiver('waived', running, asked)
  expect(value({ ...running, expiresAt: new Date(running.expiresAt) })).toEqual({ ok: true, value: 'unchanged' })
  expect(value({ ...running, expiresAt: new Date('2027-03-02T18:15:00Z') })).toEqual({ ok: true, value: 'change' })
  expect(value(terms)).toEqual({ ok: true, value: 'change' })
  expect(decideWaiver('waived', terms, terms)).toEqual({ ok: true, value: 'unchanged' })
})

test('a waiver that the learner has overtaken is no hindrance to another', () => {
  expect(decideWaiver('learning', terms, terms)).toEqual({ ok: true, value: 'begin' })
})

test('a waiver counts to the end of its last day, where the learner lives', () => {
  const end = parseWaiverEnd('2027-03-01', '2026-11-24', KATHMANDU)
  expect(end).toEqual({ ok: true, value: new Date('2027-03-01T18:15:00Z') })
  expect(end.ok && getLastDay(end.value, KATHMANDU)).toBe('2027-03-01')
})

test('its last day lies ahead, and within two years', () => {
  expect(parseWaiverEnd('2026-11-24', '2026-11-24', KATHMANDU)).toEqual({ ok: false, refusal: 'not-ahead' })
  expect(parseWaiverEnd('2026-11-25', '2026-11-24', KATHMANDU).ok).toBe(true)
  expect(parseWaiverEnd('2028-11-24', '2026-11-24', KATHMANDU).ok).toBe(true)
  expect(parseWaiverEnd('2028-11-25', '2026-11-24', KATHMANDU)).toEqual({ ok: false, refusal: 'too-far' })
})

test('when it ends the step is what it was, unless the learner or a verdict decided otherwise', () => {
  expect(statusAfterWaiver('waived', 'learning', false)).toBe('learning')
  expect(statusAfterWaiver('waived', 'learning', true)).toBe('done')
  expect(statusAfterWaiver('done', 'learning', false)).toBeNull()
  expect(statusAfterWaiver('not-started', 'learning', true)).toBeNull()
})
