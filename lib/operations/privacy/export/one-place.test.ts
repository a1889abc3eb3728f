import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { OnePlace } from './one-place'

test('one has it, and the others get it in the order they came', async () => {
  const place = new OnePlace()
  const order: string[] = []
  const first = await place.take()
  const others = ['second', 'third'].map(async (name) => {
    const release = await place.take()
    order.push(name)
    return release
  })
  await pause(5)
  expect([order, place.waiting]).toEqual([[], 2])
  first()
  // A second release has no effect.
  first()
  const second = await others[0]
  await pause(5)
  expect([order, place.waiting]).toEqual([['second'], 1])
  second?.()
  const third = await others[1]
  third?.()
  expect(order).toEqual(['second', 'third'])
  expect(await place.take(0)).not.toBeNull()
})

test('whoever waits too long gets nothing, and the place does not go to them', async () => {
  const place = new OnePlace()
  const first = await place.take()
  expect(await place.take(5)).toBeNull()
  expect(place.waiting).toBe(0)
  first()
  const next = await place.take(5)
  expect(next).not.toBeNull()
})
