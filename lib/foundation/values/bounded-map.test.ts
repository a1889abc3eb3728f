import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map'

test('holds so many, the newest; what is there already is written over and lets nobody go', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('a', 1).set('b', 2).set('b', 3)
  expect([...map]).toEqual([
    ['a', 1],
    ['b', 3],
  ])
  map.set('c', 4)
  expect([...map.keys()]).toEqual(['b', 'c'])
  map.delete('b')
  map.set('d', 5)
  expect([...map.keys()]).toEqual(['c', 'd'])
})
