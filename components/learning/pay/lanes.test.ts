import { expect, test } from 'vitest'
import { pickLanes } from './lanes'

const dots = (...places: number[]) => places.map((place) => ({ from: place, to: place }))

test('dots apart from each other keep to the middle, and dots in one place lie above and below it', () => {
  expect(pickLanes([])).toEqual([])
  expect(pickLanes(dots(100, 200, 300))).toEqual([14, 14, 14])
  expect(pickLanes(dots(100, 101, 102, 200))).toEqual([14, 5, 23, 14])
})

test('where every lane is taken, the dot that is farthest away is covered', () => {
  expect(pickLanes(dots(100, 110, 120, 121, 122))).toEqual([14, 5, 23, 14, 5])
})

test('a bar takes its lane to its end', () => {
  expect(pickLanes([{ from: 100, to: 200 }, ...dots(150, 180, 230)])).toEqual([14, 5, 5, 14])
})
