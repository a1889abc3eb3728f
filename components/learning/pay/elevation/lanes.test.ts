import { expect, test } from 'vitest'
import { pickLanes } from './lanes'

const dots = (...places: number[]) => places.map((place) => ({ from: place, to: place, hasRing: false }))

test('dots apart from each other keep to the middle, and dots in one place lie above and below it', () => {
  expect(pickLanes([])).toEqual([])
  expect(pickLanes(dots(100, 200, 300))).toEqual([0, 0, 0])
  expect(pickLanes(dots(100, 101, 102, 200))).toEqual([0, -1, 1, 0])
})

test('no dot covers another, however many are in one place', () => {
  expect(pickLanes(dots(100, 110, 120, 121, 122))).toEqual([0, -1, 1, -2, 2])
})

test('a bar takes its lane to its end', () => {
  expect(pickLanes([{ from: 100, to: 200, hasRing: false }, ...dots(150, 190, 240)])).toEqual([0, -1, -1, 0])
})

test('a ring keeps the lanes beside its own free', () => {
  const ring = { from: 110, to: 110, hasRing: true }
  expect(pickLanes([...dots(100), ring, ...dots(120)])).toEqual([0, -2, 1])
  expect(pickLanes([ring, ...dots(150)])).toEqual([0, -1])
})
