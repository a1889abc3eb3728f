import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from '../calendar'
import { swiftRandom } from './random'
import { type Fate, makeTimeline, pickFate, type Span } from './timeline'

const now = Date.UTC(2026, 10, 24, 16, 30)
const fates: readonly Fate[] = ['approved', 'to-mend', 'waiting', 'lapsed', 'withdrawn']
const spans: readonly (readonly [string, Span])[] = [
  ['who is here since a year', { from: now - 360 * DAY, until: now, now }],
  ['who came this morning', { from: now - 6 * HOUR, until: now, now }],
  ['who came last month', { from: now - 34 * DAY, until: now, now }],
  ['who gave up long ago', { from: now - 300 * DAY, until: now - 200 * DAY, now }],
  ['who gave up after a day', { from: now - 300 * DAY, until: now - 299 * DAY, now }],
]

describe('the rounds of a made-up review', () => {
  test.each(spans)('of somebody %s are in order, in the past, and handed in while they were there', (_who, span) => {
    for (const fate of fates) {
      for (let seed = 0; seed < 300; seed++) {
        const { rounds, withdrawn } = makeTimeline(fate, span, swiftRandom(7, seed))
        expect(rounds.length).toBeGreaterThan(0)
        let before = span.from
        for (const [index, { sent, verdict }] of rounds.entries()) {
          expect(sent).toBeGreaterThanOrEqual(before)
          expect(sent).toBeLessThanOrEqual(span.until)
          if (verdict) {
            // Leaves time for a mentor to claim and read it.
            expect(verdict.at - sent).toBeGreaterThan(HOUR)
            expect(verdict.at).toBeLessThan(now)
          }
          const isLast = index === rounds.length - 1
          if (!isLast) expect(verdict?.outcome).toBe('not-yet')
          before = verdict?.at ?? sent
        }
        if (withdrawn !== null) {
          expect(rounds.at(-1)?.verdict).toBeNull()
          expect(withdrawn).toBeGreaterThan(before)
          expect(withdrawn).toBeLessThan(now)
        }
      }
    }
  })

  test('come out in every way, most of them approved', () => {
    const random = swiftRandom(7, 1)
    const drawn = Array.from({ length: 2000 }, () => pickFate(random))
    for (const fate of fates) expect(drawn.filter((one) => one === fate).length).toBeGreaterThan(50)
    expect(drawn.filter((one) => one === 'approved').length).toBeGreaterThan(1100)
  })
})
