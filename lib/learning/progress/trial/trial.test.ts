import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listTrialChanges, withoutCarried } from './carry-over'
import { readTrial, withTrialTick } from './trial'

const http = '0b9c7a52-1111-4222-8333-444455556666'
const at = '2027-03-01T12:00:00.000Z'

describe('what a visitor ticked', () => {
  test('is read as it was kept', () => {
    const trial = withTrialTick({}, http, at)
    expect(readTrial(JSON.stringify(trial))).toEqual({ [http]: at })
    expect(withTrialTick(trial, http, null)).toEqual({})
  })

  test('is nothing where something else stands in its place', () => {
    for (const text of [null, '', '[', 'null', '7', '"x"', '[1]', '{"a":"b"}', `{"${http}":5}`, `{"${http}":"soon"}`]) {
      expect(readTrial(text), String(text)).toEqual({})
    }
    fc.assert(fc.property(fc.string(), (text) => typeof readTrial(text) === 'object'))
    fc.assert(fc.property(fc.jsonValue(), (value) => typeof readTrial(JSON.stringify(value)) === 'object'))
  })

  test('is carried over with the same keys, however often', () => {
    expect(listTrialChanges({ [http]: at })).toEqual([
      { step: http, status: 'done', known: true, occurredAt: at, idempotencyKey: `trial.${http}.${Date.parse(at)}` },
    ])
    expect(listTrialChanges({ [http]: at })).toEqual(listTrialChanges({ [http]: at }))
  })

  test('stays where it was refused, unless the step has gone', () => {
    const refused = (step: string, code: 'invalid' | 'not-found') => ({ step, ok: false, code, detail: '' }) as const
    const trial = { [http]: at, gone: at, other: at }
    expect(withoutCarried(trial, trial, [refused(http, 'invalid'), refused('gone', 'not-found')])).toEqual({
      [http]: at,
    })
    expect(withoutCarried(trial, trial, [])).toEqual({})
  })

  test('keeps what was ticked while it was carried over, and forgets what was unticked', () => {
    const later = '2026-11-25T10:00:00.000Z'
    const sent = { [http]: at, other: at, third: at }
    expect(withoutCarried({ [http]: at, other: later, fourth: later }, sent, [])).toEqual({
      other: later,
      fourth: later,
    })
  })
})
