import { expect, test } from 'vitest'
import { chanceFrom } from './random-source'

const draw = (count: number, one: () => number) => Array.from({ length: count }, one)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('a seed always gives the same numbers, and its neighbour others', () => {
  expect(draw(5, chanceFrom(7).next)).toEqual(draw(5, chanceFrom(7).next))
  expect(draw(5, chanceFrom(7).next)).not.toEqual(draw(5, chanceFrom(8).next))
})

test.each([0.5, 1, 4])('a Gamma of shape %f has the mean 1 and the variance 1 / shape', (shape) => {
  const chance = chanceFrom(11)
  const values = draw(20_000, () => chance.gamma(shape))
  expect(mean(values)).toBeCloseTo(1, 1)
  expect(mean(values.map((value) => (value - 1) ** 2)) * shape).toBeCloseTo(1, 0)
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
})

test('the first numbers of neighbouring seeds are spread evenly', () => {
  const first = draw(2000, () => 0).map((_, seed) => chanceFrom(seed).next())
  expect(mean(first)).toBeCloseTo(0.5, 1)
  expect(mean(first.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 1)
})
