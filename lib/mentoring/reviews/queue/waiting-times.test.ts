import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeSurvivalCurve, type Wait, waitingTimes } from './waiting-times'

const HOUR = 3_600_000
const NOW = 1_000 * HOUR
/** A wait of so many hours that ended with a verdict, was withdrawn, or still lasts. */
const answered = (hours: number): Wait => ({ startedAt: 0, endedAt: hours * HOUR, isAnswered: true })
const withdrawn = (hours: number): Wait => ({ startedAt: 0, endedAt: hours * HOUR, isAnswered: false })
const lasting = (hours: number): Wait => ({ startedAt: NOW - hours * HOUR, endedAt: null, isAnswered: false })

describe('waiting times', () => {
  test('are those of a worked example', () => {
    // Ten waits in hours: 2, 4, 4, 5+, 6, 8+, 9, 10, 12+, 20, where + says "longer than this". By hand:
    // at 2: 9/10; at 4: times 7/9 = 7/10; at 6: times 5/6 = 7/12; at 9: times 3/4 = 7/16; at 10: times 2/3 = 7/24;
    // at 20: times 0/1 = 0.
    const waits = [
      answered(6),
      answered(2),
      withdrawn(5),
      answered(4),
      lasting(8),
      answered(9),
      answered(4),
      lasting(12),
      answered(10),
      answered(20),
    ]
    const curve = computeSurvivalCurve(waits, NOW).map(({ at, left }) => [at / HOUR, left])
    const expected = [
      [2, 9 / 10],
      [4, 7 / 10],
      [6, 7 / 12],
      [9, 7 / 16],
      [10, 7 / 24],
      [20, 0],
    ]
    expect(curve.map(([at]) => at)).toEqual(expected.map(([at]) => at))
    for (const [index, [, left]] of expected.entries()) expect(curve[index]?.[1]).toBeCloseTo(left ?? Number.NaN, 12)
    expect(waitingTimes(waits, NOW)).toEqual({ p50: 9 * HOUR, p90: 20 * HOUR, n: 10 })
    // Counting only those with a verdict would give 6 hours.
    expect(
      waitingTimes(
        waits.filter(({ isAnswered }) => isAnswered),
        NOW,
      ),
    ).toMatchObject({ p50: 6 * HOUR })
  })

  test('at one length count those who left after those who were answered', () => {
    expect(computeSurvivalCurve([answered(3), withdrawn(3)], NOW)).toEqual([{ at: 3 * HOUR, left: 0.5 }])
  })

  test('are unknown while too few have their verdict', () => {
    expect(waitingTimes([], NOW)).toEqual({ p50: null, p90: null, n: 0 })
    expect(waitingTimes([lasting(5), lasting(9)], NOW)).toEqual({ p50: null, p90: null, n: 2 })
    const half = [1, 2, 3, 4, 5].flatMap((hours) => [answered(hours), lasting(100)])
    expect(waitingTimes(half, NOW)).toEqual({ p50: 5 * HOUR, p90: null, n: 10 })
  })

  test('of people who all have their verdict are the plain quantiles', () => {
    const waits = Array.from({ length: 10 }, (_, index) => answered(index + 1))
    expect(waitingTimes(waits, NOW)).toEqual({ p50: 5 * HOUR, p90: 9 * HOUR, n: 10 })
  })

  const wait = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(answered, withdrawn, lasting))
  const waits = fc.array(
    wait.map(([hours, kind]) => kind(hours)),
    { maxLength: 60 },
  )

  test('never look shorter for counting those who still wait', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const counted = waitingTimes(all, NOW)
        const ignored = waitingTimes(
          all.filter(({ endedAt }) => endedAt !== null),
          NOW,
        )
        const length = (quantile: number | null) => quantile ?? Number.POSITIVE_INFINITY
        expect(length(counted.p50)).toBeGreaterThanOrEqual(length(ignored.p50))
        expect(length(counted.p90)).toBeGreaterThanOrEqual(length(ignored.p90))
        expect(length(counted.p90)).toBeGreaterThanOrEqual(length(counted.p50))
      }),
    )
  })

  test('come from a curve that only falls, from one towards nothing', () => {
    fc.assert(
      fc.property(waits, (all) => {
        const curve = computeSurvivalCurve(all, NOW)
        for (const [index, { at, left }] of curve.entries()) {
          const before = curve[index - 1] ?? { at: -1, left: 1 }
          expect(left).toBeLessThan(before.left)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(at).toBeGreaterThan(before.at)
        }
      }),
    )
  })
})
