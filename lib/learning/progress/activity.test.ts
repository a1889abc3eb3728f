import { describe, expect, test } from 'vitest'
import { countActivity, lastLearningDay, learningDays } from './activity'
import type { ProgressEvent } from './history'
import { listTraces } from './summary/traces'

let sequence = 0
const event = (at: string, from: string, to: string, stepId = 'a'): ProgressEvent => ({
  sequence: ++sequence,
  stepId,
  kind: 'status',
  from,
  to,
  reason: null,
  occurredAt: new Date(at),
})
const KATHMANDU = 'Asia/Kathmandu'

describe('a learning day', () => {
  test('is the day in the learner’s own zone', () => {
    // 18:30 UTC is a quarter past midnight in Kathmandu.
    const late = [event('2026-11-23T18:30:00Z', 'not-started', 'done')]
    expect(lastLearningDay(late, KATHMANDU)).toBe('2026-11-24')
    expect(lastLearningDay(late, 'UTC')).toBe('2026-11-23')
  })

  test('is not made by a tick that was taken back the same day', () => {
    const slip = [
      event('2026-11-24T08:00:00Z', 'not-started', 'done'),
      event('2026-11-24T08:00:05Z', 'done', 'not-started'),
    ]
    expect(lastLearningDay(slip, KATHMANDU)).toBeNull()
  })

  test('is not made by a mentor who waives a step, nor by the end of a waiver', () => {
    const waived = [
      event('2026-11-20T08:00:00Z', 'not-started', 'learning'),
      event('2026-11-20T09:00:00Z', 'learning', 'waived'),
      event('2026-11-24T08:00:00Z', 'waived', 'learning'),
    ]
    expect(lastLearningDay(waived, KATHMANDU)).toBe('2026-11-20')
    const done = event('2026-11-24T08:00:00Z', 'waived', 'done')
    expect(lastLearningDay([...waived.slice(0, 2), done], KATHMANDU)).toBe('2026-11-24')
  })

  test('stays when the tick is taken back on another day', () => {
    const regret = [
      event('2026-11-22T08:00:00Z', 'not-started', 'done'),
      event('2026-11-24T08:00:05Z', 'done', 'not-started'),
    ]
    expect(lastLearningDay(regret, KATHMANDU)).toBe('2026-11-22')
  })

  test('is not made by a mentor whose approval makes a step done', () => {
    const at = new Date('2026-11-24T08:00:00Z')
    const verdict: ProgressEvent = { ...event(at.toISOString(), '', 'competent'), kind: 'verdict', from: null }
    expect(lastLearningDay([verdict, event(at.toISOString(), 'learning', 'done')], KATHMANDU)).toBeNull()
  })

  test('is made by a learner who goes on at the moment of a verdict that brings no done along', () => {
    const at = '2026-11-24T08:00:00Z'
    const verdict = (to: string): ProgressEvent => ({ ...event(at, '', to), kind: 'verdict', from: null })
    const day = (log: readonly ProgressEvent[]) => [lastLearningDay(log, 'UTC'), listTraces(log, 'UTC').movedOn.length]
    expect(day([verdict('competent'), event(at, 'learning', 'done')])).toEqual([null, 0])
    expect(day([verdict('not-yet'), event(at, 'learning', 'done')])).toEqual(['2026-11-24', 1])
    expect(day([verdict('competent'), event(at, 'not-started', 'learning')])).toEqual(['2026-11-24', 1])
    const between = () => event('2026-11-23T08:00:00Z', 'not-started', 'skipped', 'b')
    expect(day([verdict('competent'), between(), event(at, 'learning', 'done')])).toEqual(['2026-11-24', 1])
  })

  test('is not made by what was known before, also where the word comes after the tick', () => {
    const known = (at: string, from: string): ProgressEvent => ({ ...event(at, from, 'done'), known: true })
    expect(lastLearningDay([known('2026-11-24T08:00:00Z', 'not-started')], KATHMANDU)).toBeNull()
    expect(listTraces([known('2026-11-24T08:00:00Z', 'not-started')], KATHMANDU).movedOn).toEqual([])
    const tick = event('2026-11-24T08:00:00Z', 'not-started', 'done')
    expect(lastLearningDay([tick, known('2026-11-24T08:00:05Z', 'done')], KATHMANDU)).toBeNull()
    expect(lastLearningDay([tick, known('2026-11-26T08:00:05Z', 'done')], KATHMANDU)).toBe('2026-11-24')
  })

  test('is not made by skipping', () => {
    expect(lastLearningDay([event('2026-11-24T08:00:00Z', 'not-started', 'skipped')], KATHMANDU)).toBeNull()
  })
})

test('twelve weeks end with the week of today and count learning and rest apart', () => {
  const events = [
    event('2026-11-23T06:00:00Z', 'not-started', 'learning'),
    event('2026-11-24T06:00:00Z', 'learning', 'done'),
    event('2026-11-24T07:00:00Z', 'not-started', 'done', 'b'),
    event('2026-01-01T07:00:00Z', 'not-started', 'done', 'c'),
  ]
  const activity = countActivity(learningDays(events, KATHMANDU), '2026-11-24')
  expect(activity.weeks).toHaveLength(12)
  expect(activity.weeks[11]?.map((day) => [day.day, day.count, day.isFuture]).slice(0, 3)).toEqual([
    ['2026-11-23', 1, false],
    ['2026-11-24', 2, false],
    ['2026-11-25', 0, true],
  ])
  expect(activity.learningDays).toBe(2)
  expect(activity.restDays).toBe(11 * 7 + 2 - 2)
  expect(activity.lastLearningDay).toBe('2026-11-24')
})
