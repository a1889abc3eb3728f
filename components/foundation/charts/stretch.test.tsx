import { expect, test } from 'vitest'
import { STRETCH_HEIGHT, stretchAt, stretchHeight, stretchPath } from './stretch'

const getNumbers = (path: string) =>
  path
    .split(/[^\d.-]+/)
    .filter(Boolean)
    .map(Number)

test('a stretch begins where the one before it ended, inside its box', () => {
  for (let index = 0; index < 9; index++) {
    const { from, bend, to } = stretchAt(index, 9)
    expect(to).toBe(stretchAt(index + 1, 9).from)
    for (const height of [from, bend, to]) {
      expect(height).toBeGreaterThan(0)
      expect(height).toBeLessThan(STRETCH_HEIGHT)
    }
  }
})

test('a share of a stretch is that share of its width, and the whole ends at its end', () => {
  const stretch = stretchAt(3, 9)
  expect(getNumbers(stretchPath(stretch, 0.25)).at(-2)).toBe(25)
  const [x, y] = getNumbers(stretchPath(stretch)).slice(-2)
  expect(x).toBe(100)
  expect(y).toBeCloseTo(stretch.to, 1)
})

test('the height at a share is where the path of that share ends', () => {
  const stretch = stretchAt(3, 9)
  for (const share of [0, 0.25, 0.8, 1]) {
    expect(stretchHeight(stretch, share)).toBe(getNumbers(stretchPath(stretch, share)).at(-1))
  }
})
