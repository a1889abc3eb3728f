import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import { mergePauses } from '@/lib/learning/forecast/pace/pauses'
import { defaultThresholds } from '@/lib/mentoring/cohorts/thresholds'
import { decideFlag, type FlagFacts, findLastActivity, quietDaysSince } from './flag'

const today = toDayNumber('2026-11-24')
const facts: FlagFacts = {
  behind: 30,
  quietDays: 15,
  ownQuiet: null,
  lateBy: null,
  newestStart: '2026-06-01',
  hasArrived: false,
  pauses: [],
  today,
  thresholds: defaultThresholds,
}
const flagWith = (over: Partial<FlagFacts>) => decideFlag({ ...facts, ...over })

describe('a flag', () => {
  test.each([
    ['quiet for two weeks to the day', { quietDays: 14 }, null],
    ['quiet for over two weeks and 24 points behind', { behind: 24 }, null],
    ['quiet for over two weeks and 25 points behind', { behind: 25 }, 'behind'],
    ['far behind and learning', { behind: 90, quietDays: 3 }, null],
    ['quiet for four weeks to the day, and on plan', { behind: 0, quietDays: 28 }, null],
    ['quiet for over four weeks, and ahead', { behind: -20, quietDays: 29 }, 'gone'],
    ['quiet for over four weeks, and far behind', { quietDays: 29 }, 'gone'],
    ['far behind, and quiet for no longer than is usual for them', { quietDays: 20, ownQuiet: 20 }, null],
    ['far behind, and quiet for longer than is usual for them', { quietDays: 21, ownQuiet: 20 }, 'behind'],
    ['quiet for over four weeks, as is usual for them', { quietDays: 40, ownQuiet: 40 }, null],
    ['quiet for over four weeks, longer than is usual for them', { quietDays: 41, ownQuiet: 40 }, 'gone'],
    ['quiet for over four weeks, and always quick', { quietDays: 29, ownQuiet: 3 }, 'gone'],
    ['quiet for seven weeks, as is usual for them', { quietDays: 49, ownQuiet: 90 }, null],
    ['quiet for over seven weeks, however usual for them', { quietDays: 50, ownQuiet: 90 }, 'gone'],
  ] as const)('of a learner who is %s', (_, over, flag) => {
    expect(flagWith(over)).toBe(flag)
  })

  test('never stands on who has arrived, has only begun, or is away as announced', () => {
    const gone = { behind: 100, quietDays: 300 }
    expect(flagWith({ ...gone, hasArrived: true })).toBeNull()
    expect(flagWith({ ...gone, newestStart: dayAt(today - 13) })).toBeNull()
    expect(flagWith({ ...gone, newestStart: dayAt(today - 14) })).toBe('gone')
    expect(flagWith({ ...gone, pauses: mergePauses([{ from: '2026-11-20', to: '2026-11-24' }]) })).toBeNull()
    expect(flagWith({ ...gone, pauses: mergePauses([{ from: '2026-11-20', to: '2026-11-23' }]) })).toBe('gone')
  })

  const anyOne = fc.record({
    behind: fc.integer({ min: -100, max: 100 }),
    quietDays: fc.integer({ min: 0, max: 200 }),
    ownQuiet: fc.option(fc.integer({ min: 1, max: 120 })),
    hasArrived: fc.boolean(),
    newestStart: fc.integer({ min: today - 60, max: today }).map(dayAt),
  })

  test('is never on somebody whom it would not be on if all people were alike', () => {
    const alike = (over: Partial<FlagFacts>) => flagWith({ ...over, ownQuiet: null })
    fc.assert(
      fc.property(anyOne, fc.integer({ min: 1, max: 120 }), (one, longest) => {
        const flag = decideFlag({ ...facts, ...one }, longest)
        expect([null, alike(one)]).toContain(flag)
      }),
    )
  })

  test('is never on somebody in a silence that is usual for them and not long for anybody', () => {
    fc.assert(
      fc.property(anyOne, fc.nat(120), fc.integer({ min: 1, max: 120 }), (one, more, longest) => {
        const quietDays = Math.min(one.quietDays, longest)
        expect(decideFlag({ ...facts, ...one, quietDays, ownQuiet: quietDays + more }, longest)).toBeNull()
      }),
    )
  })

  test('is on everybody who was quiet beyond the longest, whatever is usual for them', () => {
    const begun = fc.integer({ min: today - 300, max: today - 14 }).map(dayAt)
    fc.assert(
      fc.property(anyOne, begun, fc.integer({ min: 50, max: 400 }), (one, newestStart, quietDays) => {
        expect(flagWith({ ...one, hasArrived: false, newestStart, quietDays })).toBe('gone')
      }),
    )
  })

  test('that stands does not go because somebody is longer quiet or further behind', () => {
    const rank = { null: 0, late: 1, behind: 2, gone: 3 } as const
    const some = { behind: fc.integer({ min: -100, max: 100 }), quietDays: fc.integer({ min: 0, max: 400 }) }
    const usual = fc.option(fc.integer({ min: 1, max: 120 }))
    fc.assert(
      fc.property(fc.record(some), usual, fc.nat(50), fc.nat(50), ({ behind, quietDays }, ownQuiet, points, days) => {
        const before = flagWith({ behind, quietDays, ownQuiet })
        const after = flagWith({ behind: behind + points, quietDays: quietDays + days, ownQuiet })
        expect(rank[`${after}`]).toBeGreaterThanOrEqual(rank[`${before}`])
      }),
    )
  })
})

describe('a flag in a cohort of fewer days', () => {
  const strict = { goneDays: 3, behindDays: 3 } as const
  const flagIn = (over: Partial<FlagFacts>) => flagWith({ behind: 0, thresholds: strict, ...over })
  test.each([
    ['quiet for three days to the day', { quietDays: 3 }, null],
    ['quiet for four days, however usual for them', { quietDays: 4, ownQuiet: 40 }, 'gone'],
    ['four days into it, and quiet since', { quietDays: 4, newestStart: dayAt(today - 4) }, 'gone'],
    ['two days into it', { quietDays: 20, newestStart: dayAt(today - 2) }, null],
    ['in a pause', { quietDays: 20, pauses: mergePauses([{ from: '2026-11-24', to: '2026-11-24' }]) }, null],
  ] as const)('of a learner who is %s', (_, over, flag) => {
    expect(flagIn(over)).toBe(flag)
  })

  test('tolerates what is usual where the cohort did not choose fewer', () => {
    const thresholds = { goneDays: 28, behindDays: 7 } as const
    expect(flagIn({ thresholds, quietDays: 29, ownQuiet: 30 })).toBeNull()
    expect(flagIn({ thresholds, quietDays: 8, ownQuiet: 30, behind: 25 })).toBe('behind')
  })
})

test('a forecast that begins after the date is flagged, unless a silence is', () => {
  const late = { quietDays: 0, behind: 0, lateBy: 1 }
  expect(flagWith(late)).toBe('late')
  expect(flagWith({ ...late, lateBy: 0 })).toBeNull()
  expect(flagWith({ ...late, hasArrived: true })).toBeNull()
  expect(flagWith({ ...late, newestStart: dayAt(today - 13) })).toBeNull()
  expect(flagWith({ ...late, quietDays: 15, behind: 25 })).toBe('behind')
  expect(flagWith({ ...late, quietDays: 29 })).toBe('gone')
})

const day = fc.integer({ min: today - 400, max: today }).map(dayAt)
const orNot = fc.option(day)
const pause = fc
  .tuple(fc.integer({ min: today - 400, max: today + 60 }), fc.nat(60))
  .map(([from, days]) => ({ from: dayAt(from), to: dayAt(from + days) }))

describe('silence', () => {
  const signs = fc.record({
    joinedOn: day,
    startsOn: orNot,
    lastLearningDay: orNot,
    lastMarkOn: orNot,
    planMadeOn: orNot,
    agreedOn: orNot,
  })

  test('is counted from the latest sign of life, and before joining there is none', () => {
    fc.assert(
      fc.property(signs, (given) => {
        const { on } = findLastActivity(given)
        const begin = given.startsOn !== null && given.startsOn > given.joinedOn ? given.startsOn : given.joinedOn
        const since = Object.values(given).filter((one) => one !== null && one >= begin)
        expect(on).toBe(since.sort().at(-1))
      }),
    )
  })

  test('is ended by a point of a checklist as by a step', () => {
    const given = {
      joinedOn: '2026-01-01',
      startsOn: null,
      planMadeOn: '2026-01-01',
      agreedOn: null,
      lastLearningDay: '2026-10-01',
    }
    expect(findLastActivity({ ...given, lastMarkOn: '2026-11-20' })).toEqual({ on: '2026-11-20', kind: 'tick' })
    expect(findLastActivity({ ...given, lastMarkOn: null })).toEqual({ on: '2026-10-01', kind: 'tick' })
  })

  test('never grows by a pause, and every day outside pauses counts once', () => {
    fc.assert(
      fc.property(signs, fc.array(pause, { maxLength: 4 }), pause, (given, pauses, more) => {
        const sign = findLastActivity(given)
        const quiet = quietDaysSince(sign, mergePauses(pauses), today)
        expect(quietDaysSince(sign, mergePauses([...pauses, more]), today)).toBeLessThanOrEqual(quiet)
        const days = Array.from({ length: today - toDayNumber(sign.on) }, (_, index) =>
          dayAt(toDayNumber(sign.on) + 1 + index),
        )
        const counted = days.filter((one) => !pauses.some(({ from, to }) => from <= one && one <= to))
        expect(quiet).toBe(counted.length)
      }),
    )
  })
})
