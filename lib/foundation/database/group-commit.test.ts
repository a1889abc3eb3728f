import { AsyncLocalStorage } from 'node:async_hooks'
import { expect, test } from 'vitest'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { inGroups } from './group-commit'
import type { Batch } from './write'

/** Of so many values. */
const batch = (values = 1): Batch => [
  { needsRow: true, statement: Prisma.sql`SELECT ${Prisma.join(Array.from({ length: values }, () => 1))}` },
]

/** Batches that are written as they come, with what was asked for in one transaction. */
function watched(outcomeOf: (one: Batch) => unknown = () => null) {
  const groups: (readonly Batch[])[] = []
  const write = inGroups(async (batches) => {
    groups.push(batches)
    return batches.map(outcomeOf)
  })
  return { groups, write }
}

test('what comes within one turn of the event loop is written in one transaction, in its order', async () => {
  const { groups, write } = watched()
  const batches = [batch(), batch(), batch()]
  await Promise.all(batches.map(write))
  expect(groups).toEqual([batches])
  batches.forEach((one, index) => void expect(groups[0]?.[index]).toBe(one))
  await write(batch())
  expect(groups).toHaveLength(2)
})

test('what comes while others are written waits for them, and is written next, together', async () => {
  const groups: number[] = []
  let letGo = () => {}
  let isWriting = false
  const write = inGroups(async (batches) => {
    expect(isWriting).toBe(false)
    isWriting = true
    groups.push(batches.length)
    if (groups.length === 1) await new Promise<void>((resolve) => (letGo = resolve))
    isWriting = false
    return batches.map(() => null)
  })
  const first = write(batch())
  while (groups.length === 0) await new Promise(setImmediate)
  const others = [write(batch()), write(batch())]
  await new Promise(setImmediate)
  expect(groups).toEqual([1])
  letGo()
  await Promise.all([first, ...others])
  expect(groups).toEqual([1, 2])
})

test('so many come at once, and no more: the others come after them', async () => {
  const { groups, write } = watched()
  await Promise.all(Array.from({ length: 70 }, () => write(batch())))
  expect(groups.map(({ length }) => length)).toEqual([32, 32, 6])
})

test('so do they where each has much to say, and one that has too much goes alone', async () => {
  const { groups, write } = watched()
  await Promise.all([3000, 1500, 600, 9000, 10, 10].map((values) => write(batch(values))))
  expect(groups.map(({ length }) => length)).toEqual([2, 1, 1, 2])
})

test('what is said while a group is written bears the request of one that is in it', async () => {
  const requests = new AsyncLocalStorage<string>()
  const bearers: (string | undefined)[] = []
  const write = inGroups(async (batches) => {
    bearers.push(requests.getStore())
    return batches.map(() => null)
  })
  const from = (request: string) =>
    requests.run(request, async () => {
      await write(batch(5001))
      return requests.getStore()
    })
  expect(await Promise.all(['one', 'two', 'three'].map(from))).toEqual(['one', 'two', 'three'])
  expect(bearers).toEqual(['one', 'two', 'three'])
})

test('one that fails says so, and the others do not', async () => {
  const bad = batch()
  const { write } = watched((one) => (one === bad ? new Error('taken') : null))
  const outcomes = await Promise.allSettled([write(batch()), write(bad), write(batch())])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('where the transaction fails nobody is told that it was written, and the next ones are', async () => {
  let isFull = true
  const write = inGroups(async (batches) => {
    if (isFull) throw new Error('disk full')
    return batches.map(() => null)
  })
  const outcomes = await Promise.allSettled([write(batch()), write(batch())])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isFull = false
  await write(batch())
})
