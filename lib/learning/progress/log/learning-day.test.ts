import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastLearningDay } from '../activity'
import type { ProgressEvent } from '../history'
import { computeLastLearningDay } from './learning-day'

const ZONE = 'Asia/Kathmandu'
const noon = new Date('2026-11-24T06:00:00Z').getTime()
const HOUR = 3_600_000

const change = fc.record({
  stepId: fc.constantFrom('a', 'b', 'c'),
  to: fc.constantFrom('not-started', 'learning', 'done', 'skipped', 'waived'),
  isKnown: fc.boolean(),
  hoursAgo: fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 3000 })),
})

/** Builds the log of these changes, each from the status that the one before it left. */
function getLog(
  changes: readonly { stepId: string; to: string; isKnown?: boolean; hoursAgo: number }[],
): readonly ProgressEvent[] {
  const now = new Map<string, string>()
  return changes.map(({ stepId, to, isKnown = false, hoursAgo }, index) => {
    const from = now.get(stepId) ?? 'not-started'
    now.set(stepId, to)
    const occurredAt = new Date(noon - hoursAgo * HOUR)
    return {
      sequence: index + 1,
      stepId,
      kind: 'status',
      from,
      to,
      known: to === 'done' && isKnown,
      reason: null,
      occurredAt,
    }
  })
}

/** Returns a reader of a log without its last events, by time. */
const reader = (log: readonly ProgressEvent[], asked: Date[]) => async (since: Date, before?: Date) => {
  asked.push(since)
  return log.filter(({ occurredAt }) => occurredAt >= since && (before === undefined || occurredAt < before))
}

describe('the last learning day with more events', () => {
  test('is what the whole log says, in whatever order they happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (changes, count) => {
        const log = getLog(changes)
        const before = log.slice(0, -count)
        const known = lastLearningDay(before, ZONE)
        const found = await computeLastLearningDay(known, log.slice(-count), ZONE, new Date(noon), reader(before, []))
        expect(found).toBe(lastLearningDay(log, ZONE))
      }),
      { numRuns: 2000 },
    )
  })

  test('asks for nothing of the log when a day that is known goes on, and for that day alone when a step goes back', async () => {
    const log = getLog([
      { stepId: 'a', to: 'done', hoursAgo: 70 },
      { stepId: 'b', to: 'done', hoursAgo: 2 },
      { stepId: 'c', to: 'learning', hoursAgo: 0 },
      { stepId: 'c', to: 'not-started', hoursAgo: 0 },
    ])
    const asked: Date[] = []
    const with3 = await computeLastLearningDay(
      '2026-11-24',
      log.slice(2, 3),
      ZONE,
      new Date(noon),
      reader(log.slice(0, 2), asked),
    )
    expect([with3, asked]).toEqual(['2026-11-24', []])
    const with4 = await computeLastLearningDay(
      '2026-11-24',
      log.slice(3),
      ZONE,
      new Date(noon),
      reader(log.slice(0, 3), asked),
    )
    expect([with4, asked]).toEqual(['2026-11-24', [new Date('2026-11-23T18:15:00Z')]])
  })

  test('reads no more of a long log than has the day before, when the newest goes back', async () => {
    const old = Array.from({ length: 400 }, (_, day) => ({ stepId: `s${day}`, to: 'done', hoursAgo: 24 * (400 - day) }))
    const log = getLog([
      ...old,
      { stepId: 'a', to: 'done', hoursAgo: 0 },
      { stepId: 'a', to: 'not-started', hoursAgo: 0 },
    ])
    const read = reader(log.slice(0, -1), [])
    let lines = 0
    const counting = async (since: Date, before?: Date) => {
      const found = await read(since, before)
      lines += found.length
      return found
    }
    const last = await computeLastLearningDay('2026-11-24', log.slice(-1), ZONE, new Date(noon), counting)
    expect(last).toBe('2026-11-23')
    expect(lines).toBeLessThan(20)
  })
})
