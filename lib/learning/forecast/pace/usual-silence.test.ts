import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { computeToleratedSilence, ownQuiet } from './usual-silence'

/** Returns days with activity, with the given gaps between them. */
function daysApart(gaps: readonly number[]): number[] {
  const days = [1000]
  for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap)
  return days
}
const gaps = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 60 })

describe('what is usual for somebody', () => {
  test('is not known from fewer than five silences', () => {
    expect(ownQuiet([], [])).toBeNull()
    expect(ownQuiet(daysApart([30, 30, 30, 30]), [])).toBeNull()
    expect(ownQuiet(daysApart([30, 30, 30, 30, 30]), [])).toBe(30)
    expect(computeToleratedSilence(daysApart([30, 30, 30, 30]), [], 35)).toBe(14)
  })

  test('is not what happened to them once', () => {
    expect(ownQuiet(daysApart([...Array(19).fill(4), 80]), [])).toBe(4)
    expect(ownQuiet(daysApart([...Array(17).fill(4), 40, 40, 80]), [])).toBe(40)
  })

  test('leaves out the days of an announced pause', () => {
    const movedOn = daysApart([7, 7, 7, 7, 27])
    expect(ownQuiet(movedOn, [])).toBe(27)
    expect(ownQuiet(movedOn, [{ from: 1030, to: 1049 }])).toBe(7)
  })

  test('is at least as long as nine in ten of their silences, and one of them', () => {
    fc.assert(
      fc.property(gaps, (all) => {
        const own = ownQuiet(daysApart(all), [])
        expect(own === null).toBe(all.length < 5)
        if (own === null) return
        expect(all).toContain(own)
        expect(all.filter((gap) => gap <= own).length).toBeGreaterThanOrEqual(0.9 * all.length)
      }),
    )
  })

  test('stays within what is usual for people', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 14, max: 60 }), (all, most) => {
        const [own, usual] = [ownQuiet(daysApart(all), []), computeToleratedSilence(daysApart(all), [], most)]
        expect(usual).toBeGreaterThanOrEqual(10)
        expect(usual).toBeLessThanOrEqual(most)
        if (own !== null && own >= 10 && own <= most) expect(usual).toBe(own)
      }),
    )
  })
})
