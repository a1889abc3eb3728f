import { expect, test } from 'vitest'
import { isId } from '@/lib/foundation/values/id'
import { swiftRandom } from './random'

test('no two ids of a large population are the same', () => {
  const ids = new Set<string>()
  let count = 0
  for (let learner = 0; learner < 2000; learner++) {
    const random = swiftRandom(1, learner)
    for (let draw = 0; draw < 100; draw++, count++) ids.add(random.uuid())
  }
  expect(ids.size).toBe(count)
  for (const id of [...ids].slice(0, 50)) expect(isId(id)).toBe(true)
})

test('another seed gives other ids, the same gives the same', () => {
  const first = (seed: number) => swiftRandom(seed, 7).uuid()
  expect(first(3)).toBe(first(3))
  expect(first(3)).not.toBe(first(4))
})
