import { describe, expect, test } from 'vitest'
import { chanceFrom, type RandomSource } from '../calibration/random-source'
import { correctionFrom, FEWEST_TO_CORRECT, MOST_DEVIATION } from './correction'
import {
  BINS,
  type Deviations,
  defaultInstanceModel,
  deviationsAt,
  getCentre,
  normalDeviations,
  quantiles,
} from './instance-model'
import type { Residual } from './residual'

const residual = (learner: number, over: Partial<Residual> = {}): Residual => ({
  ...{ learnerId: String(learner), part: 0.5, deviation: 0, isOpen: false, weight: 1 },
  ...over,
})
const drawn = Array.from({ length: 24_000 }, chanceFrom(5).normal).sort((a, b) => a - b)
/** Creates people seen at eight shares of the way, whose arrivals are spread evenly over a normal distribution. */
function peopleWho(count: number, { middle, scale }: { readonly middle: number; readonly scale: number }) {
  return Array.from({ length: count }, (_, learner) => {
    const deviation = middle + scale * (drawn[Math.floor(((learner + 0.5) / count) * drawn.length)] ?? 0)
    return Array.from({ length: BINS }, (_, bin) => residual(learner, { part: getCentre(bin), deviation }))
  }).flat()
}
const corrected = (residuals: readonly Residual[], part = 0.5): Deviations =>
  deviationsAt({ ...defaultInstanceModel, deviations: correctionFrom(residuals) }, part)
/** Returns the share of a standard normal distribution, moved and stretched, between two quantiles. */
const held = ({ early85, late85 }: Deviations, { middle, scale }: { middle: number; scale: number }) => {
  const isHeld = (one: number) => early85 <= middle + scale * one && middle + scale * one <= late85
  return drawn.filter(isHeld).length / drawn.length
}

describe('the correction by an instance’s own people', () => {
  test('takes ten who arrived', () => {
    const few = peopleWho(FEWEST_TO_CORRECT - 1, { middle: 1, scale: 1 })
    expect(correctionFrom(few)).toBeNull()
    expect(correctionFrom([...few, residual(1000, { isOpen: true })])).toBeNull()
    expect(correctionFrom(peopleWho(FEWEST_TO_CORRECT, { middle: 1, scale: 1 }))).toHaveLength(BINS)
  })

  test.each([
    { middle: 0, scale: 1 },
    { middle: 0, scale: 0.15 },
    { middle: 2, scale: 0.6 },
    { middle: -1.5, scale: 1.4 },
  ])('makes ranges hold as often as they say where many taught it, wherever they arrive: %o', (people) => {
    const deviations = corrected(peopleWho(240, people))
    expect(held(deviations, people)).toBeGreaterThan(0.82)
    expect(held(deviations, people)).toBeLessThan(0.88)
    expect(Math.abs(deviations.middle - people.middle)).toBeLessThan(0.2)
  })

  /**
   * All forecasts of a person err in the same direction: sixty people give no more information than sixty forecasts
   * would.
   */
  test.each([
    ['ten', 10, 'normal', (chance: RandomSource) => chance.normal()],
    ['twenty', 20, 'normal', (chance: RandomSource) => chance.normal()],
    ['sixty', 60, 'normal', (chance: RandomSource) => chance.normal()],
    ['sixty', 60, 'uneven', (chance: RandomSource) => 1 + 0.8 * chance.normal() * (chance.happens(0.2) ? 3 : 1)],
  ])('holds the next person no less often than said, learnt from %s others: %i, %s', (_, count, __, draw) => {
    const chance = chanceFrom(71)
    const people = Array.from({ length: 4000 }, () => draw(chance))
    const shares = Array.from({ length: 120 }, () => {
      const residuals = Array.from({ length: count }, (_, learner) => {
        const deviation = draw(chance)
        return Array.from({ length: BINS }, (_, bin) => residual(learner, { part: getCentre(bin), deviation }))
      }).flat()
      const { early85, early50, late50, late85 } = corrected(residuals)
      const within = (from: number, to: number) => people.filter((one) => from <= one && one <= to).length
      return [within(early50, late50) / people.length, within(early85, late85) / people.length] as const
    })
    const mean = (of: 0 | 1) => shares.reduce((sum, one) => sum + one[of], 0) / shares.length
    expect(mean(1)).toBeGreaterThan(0.85)
    expect(mean(1)).toBeLessThan(0.9)
    expect(mean(0)).toBeGreaterThan(0.485)
    expect(mean(0)).toBeLessThan(0.55)
  })

  test('learns less from few than from many', () => {
    const people = peopleWho(12, { middle: 1.5, scale: 0.3 })
    const alike = Array.from({ length: 20 }, (_, one) =>
      people.map((each) => ({ ...each, learnerId: `${each.learnerId} ${one}` })),
    ).flat()
    const [few, many] = [corrected(people), corrected(alike)]
    expect(few.middle).toBeGreaterThan(0.5)
    expect(many.middle).toBeGreaterThan(few.middle)
  })

  test('counts those still under way: without them the slow would be missing', () => {
    const all = peopleWho(200, { middle: 0, scale: 1 })
    const watched = all.map((one) => (one.deviation > 0.5 ? { ...one, deviation: 0.5, isOpen: true } : one))
    const finished = watched.filter(({ isOpen }) => !isOpen)
    expect(corrected(watched).middle).toBeCloseTo(corrected(all).middle, 1)
    expect(corrected(finished).middle).toBeLessThan(corrected(all).middle - 0.2)
  })

  test('counts everybody once, however often they were looked at', () => {
    const people = peopleWho(40, { middle: 0, scale: 1 })
    const often = Array.from({ length: 500 }, () => residual(7, { deviation: 3.5 }))
    expect(corrected([...people, ...often]).late50).toBeLessThan(1.5)
  })

  test('is of each part of the way, and rises no faster than what is done brings a date closer', () => {
    const people = Array.from({ length: 60 }, (_, learner) =>
      Array.from({ length: 20 }, (_, one) => residual(learner, { part: one / 20, deviation: one < 10 ? -2 : 2 })),
    ).flat()
    const bins = correctionFrom(people) ?? []
    expect(corrected(people, 0.05).middle).toBeLessThan(-1.5)
    for (const [bin, deviations] of bins.entries()) {
      const [from, to] = [getCentre(bin - 1), getCentre(bin)]
      const before = bins[bin - 1]
      for (const place of quantiles) {
        if (before) expect(deviations[place] - before[place]).toBeLessThan((0.5 * (to - from)) / (1 - from) + 1e-9)
      }
    }
  })

  test('keeps its places in order, and within bounds', () => {
    for (const middle of [-30, -2, 0, 2, 30]) {
      for (const deviations of correctionFrom(peopleWho(30, { middle, scale: 2 })) ?? []) {
        const values = quantiles.map((place) => deviations[place])
        expect(values).toEqual([...values].sort((a, b) => a - b))
        for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(MOST_DEVIATION)
      }
    }
  })
})

test('between the centres of two bins deviations are between theirs, and beyond the outer centres they stay', () => {
  const deviations = Array.from({ length: BINS }, (_, bin) => ({ ...normalDeviations, middle: bin }))
  const middleAt = (part: number) => deviationsAt({ ...defaultInstanceModel, deviations }, part).middle
  for (let bin = 0; bin < BINS; bin++) expect(middleAt(getCentre(bin))).toBeCloseTo(bin)
  expect(middleAt((getCentre(2) + getCentre(3)) / 2)).toBeCloseTo(2.5)
  expect([middleAt(0), middleAt(1)]).toEqual([0, BINS - 1])
  const parts = Array.from({ length: 101 }, (_, one) => middleAt(one / 100))
  expect(parts).toEqual([...parts].sort((a, b) => a - b))
})
