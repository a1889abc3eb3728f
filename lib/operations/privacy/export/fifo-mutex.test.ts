import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FifoMutex } from './fifo-mutex'

test('one has it, and the others get it in the order they came', async () => {
  const place = new FifoMutex()
  const order: string[] = []
  const first = await place.acquire()
  const others = ['second', 'third'].map(async (name) => {
    const release = await place.acquire()
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
  expect(await place.acquire(0)).not.toBeNull()
})

test('whoever waits too long gets nothing, and the place does not go to them', async () => {
  const place = new FifoMutex()
  const first = await place.acquire()
  expect(await place.acquire(5)).toBeNull()
  expect(place.waiting).toBe(0)
  first()
  const next = await place.acquire(5)
  expect(next).not.toBeNull()
})
