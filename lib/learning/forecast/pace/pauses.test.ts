import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/foundation/values/calendar-date'
import { toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { activeDays, afterActiveDays, isPaused, mergePauses, type Pause } from './pauses'

const day = (text: Day) => toDayNumber(text)
const somePauses: fc.Arbitrary<Pause[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -3, max: 30 }))
    .map(([from, length]) => ({ from: addDays('2026-03-01', from), to: addDays('2026-03-01', from + length) })),
  { maxLength: 5 },
)

describe('pauses', () => {
  test('that overlap or touch are one; one that ends before it begins is none', () => {
    const spans = mergePauses([
      { from: '2026-03-20', to: '2026-03-25' },
      { from: '2026-03-01', to: '2026-03-10' },
      { from: '2026-03-05', to: '2026-03-12' },
      { from: '2026-03-13', to: '2026-03-14' },
      { from: '2026-04-02', to: '2026-04-01' },
    ])
    expect(spans).toEqual([
      { from: day('2026-03-01'), to: day('2026-03-14') },
      { from: day('2026-03-20'), to: day('2026-03-25') },
    ])
  })

  test('take their days out of a count, both ends included', () => {
    const spans = mergePauses([{ from: '2026-03-28', to: '2026-03-30' }])
    expect(activeDays(spans, day('2026-03-27'), day('2026-03-31'))).toBe(2)
    expect(activeDays(spans, day('2026-03-29'), day('2026-03-29'))).toBe(0)
    expect(activeDays(spans, day('2026-03-31'), day('2026-03-30'))).toBe(0)
  })

  test('push back the day after so many active days, also when they lie on the way or have begun', () => {
    const spans = mergePauses([{ from: '2026-03-28', to: '2026-03-30' }])
    expect(afterActiveDays(spans, day('2026-03-26'), 1)).toBe(day('2026-03-27'))
    expect(afterActiveDays(spans, day('2026-03-26'), 1.2)).toBe(day('2026-03-31'))
    expect(afterActiveDays(spans, day('2026-03-29'), 2)).toBe(day('2026-04-01'))
    expect(afterActiveDays(spans, day('2026-03-31'), 2)).toBe(day('2026-04-02'))
  })

  test('agree among themselves: the day found is active, and so many active days lie up to it', () => {
    fc.assert(
      fc.property(
        somePauses,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 200 }),
        (pauses, from, days) => {
          const spans = mergePauses(pauses)
          const start = day('2026-02-20') + from
          const found = afterActiveDays(spans, start, days)
          expect(isPaused(spans, found)).toBe(false)
          expect(activeDays(spans, start + 1, found)).toBe(days)
        },
      ),
    )
  })
})
