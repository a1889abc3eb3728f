import { expect, test } from 'vitest'
import { inGroups } from './group-commit'
import type { Write } from './write'

/** A batch by which it is known again. */
const batch = (): readonly Write[] => []

/** Batches that are written as they come, with what was asked for in one transaction. */
function watched(outcomeOf: (one: readonly Write[]) => unknown = () => null) {
  const groups: (readonly (readonly Write[])[])[] = []
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

test('what comes while others are written waits for them, and is written next', async () => {
  let isWriting = false
  const write = inGroups(async (batches) => {
    expect(isWriting).toBe(false)
    isWriting = true
    await new Promise((resolve) => setTimeout(resolve, 5))
    isWriting = false
    return batches.map(() => null)
  })
  const first = write(batch())
  await new Promise((resolve) => setTimeout(resolve, 2))
  await Promise.all([first, write(batch()), write(batch())])
})

test('so many come at once, and no more: the others come after them', async () => {
  const { groups, write } = watched()
  await Promise.all(Array.from({ length: 70 }, () => write(batch())))
  expect(groups.map(({ length }) => length)).toEqual([32, 32, 6])
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
