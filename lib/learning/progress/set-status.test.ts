import { describe, expect, test } from 'vitest'
import { decideStatus, type StatusRequest } from './set-status'

const now = new Date('2026-11-24T10:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const tick: StatusRequest = { stepId: 'a', status: 'done', known: null, reason: null, statedAt: null }
const stored = { kind: 'status', stepId: 'a', to: 'done', known: false, reason: null, statedAt: null }

const learning = { status: 'learning', known: false } as const
const done = { status: 'done', known: false } as const
const knownBefore = { status: 'done', known: true } as const

describe('setting a status', () => {
  test('records the change, now', () => {
    expect(decideStatus(learning, tick, null, now)).toEqual({
      ok: true,
      value: {
        kind: 'changed',
        from: 'learning',
        to: 'done',
        known: false,
        reason: null,
        occurredAt: now,
        statedAt: null,
      },
    })
  })

  test('writes nothing when the step has that status', () => {
    expect(decideStatus(done, tick, null, now)).toEqual({ ok: true, value: { kind: 'unchanged' } })
  })

  test('with a known key and the same request is the same event', () => {
    expect(decideStatus(done, tick, stored, now)).toEqual({ ok: true, value: { kind: 'replayed' } })
  })

  test.each([
    ['another status', { ...tick, status: 'learning' as const }],
    ['another step', { ...tick, stepId: 'b' }],
    ['another time', { ...tick, statedAt: hours(-1) }],
  ])('with a known key and %s is refused', (_what, request) => {
    expect(decideStatus(done, request, stored, now)).toEqual({ ok: false, refusal: 'key-reused' })
  })

  test('with a key that a submission took is refused', () => {
    expect(decideStatus(done, tick, { ...stored, kind: 'submission' }, now).ok).toBe(false)
  })

  test('believes a time in the past', () => {
    const result = decideStatus(learning, { ...tick, statedAt: hours(-30) }, null, now)
    expect(result).toMatchObject({ ok: true, value: { occurredAt: hours(-30), statedAt: hours(-30) } })
  })

  test('clamps a clock that is up to a day ahead and keeps both times', () => {
    const result = decideStatus(learning, { ...tick, statedAt: hours(24) }, null, now)
    expect(result).toMatchObject({ ok: true, value: { occurredAt: now, statedAt: hours(24) } })
  })

  test('refuses a clock further ahead, or from another century', () => {
    expect(decideStatus(learning, { ...tick, statedAt: hours(24.01) }, null, now)).toMatchObject({
      refusal: 'clock-ahead',
    })
    const old = new Date('1999-12-31T23:59:59Z')
    expect(decideStatus(learning, { ...tick, statedAt: old }, null, now)).toMatchObject({ refusal: 'clock-behind' })
  })

  test('asks a reason of a skip and of nothing else', () => {
    expect(decideStatus(learning, { ...tick, status: 'skipped' }, null, now)).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(decideStatus(learning, { ...tick, reason: 'why' }, null, now)).toMatchObject({
      refusal: 'reason-not-asked',
    })
    expect(decideStatus(done, { ...tick, status: 'skipped', reason: 'why' }, null, now).ok).toBe(true)
  })
})

describe('saying that a step was known before', () => {
  const known: StatusRequest = { ...tick, known: true }
  const changed = { ok: true, value: { kind: 'changed' } }

  test('is a change of a step that is not done, and of one that is', () => {
    expect(decideStatus(learning, known, null, now)).toMatchObject({
      value: { from: 'learning', to: 'done', known: true },
    })
    expect(decideStatus(done, known, null, now)).toMatchObject({ value: { from: 'done', to: 'done', known: true } })
    expect(decideStatus(knownBefore, known, null, now)).toEqual({ ok: true, value: { kind: 'unchanged' } })
  })

  test('stays said until the opposite is: a plain tick changes nothing', () => {
    expect(decideStatus(knownBefore, tick, null, now)).toEqual({ ok: true, value: { kind: 'unchanged' } })
    expect(decideStatus(knownBefore, { ...tick, known: false }, null, now)).toMatchObject(changed)
    expect(decideStatus(knownBefore, { ...tick, status: 'learning' }, null, now)).toMatchObject({
      value: { known: false },
    })
  })

  test('goes with done alone', () => {
    for (const status of ['learning', 'not-started'] as const) {
      expect(decideStatus(done, { ...known, status }, null, now)).toMatchObject({ refusal: 'known-not-done' })
    }
    expect(decideStatus(done, { ...tick, status: 'learning', known: false }, null, now)).toMatchObject(changed)
  })

  test('is part of what a key stands for', () => {
    const said = { ...stored, known: true }
    expect(decideStatus(knownBefore, known, said, now)).toEqual({ ok: true, value: { kind: 'replayed' } })
    expect(decideStatus(knownBefore, tick, said, now)).toMatchObject({ refusal: 'key-reused' })
    expect(decideStatus(done, known, stored, now)).toMatchObject({ refusal: 'key-reused' })
  })
})
