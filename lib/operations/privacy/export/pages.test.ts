import { expect, test } from 'vitest'
import { paginateByKey, paginateByMoment } from './pages.data'

/** Counts how often other work ran while a list was read whose pages are available at once. */
async function readWithTurns(rows: AsyncIterable<unknown>): Promise<{ count: number; turns: number }> {
  let [count, turns, isOver] = [0, 0, false]
  const turn = () => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  for await (const _ of rows) count += 1
  isOver = true
  return { count, turns }
}

test('others have their turn between two pages, and each page begins after the one before', async () => {
  const all = Array.from({ length: 1000 }, (_, sequence) => ({ sequence }))
  const read = async ({ take, after }: { take: number; after: { sequence?: { gt: number } } }) =>
    all.filter(({ sequence }) => sequence > (after.sequence?.gt ?? -1)).slice(0, take)
  const { count, turns } = await readWithTurns(paginateByKey('sequence', read, (row) => row))
  expect(count).toBe(1000)
  expect(turns).toBeGreaterThanOrEqual(9)
})

test('rows of one moment go by their ids', async () => {
  const at = new Date('2026-11-30')
  const asked: object[] = []
  const pages = [
    [
      { at, id: 'a' },
      { at, id: 'b' },
    ],
    [{ at, id: 'c' }],
  ]
  const read = async ({ after }: { after: object }) => {
    asked.push(after)
    return pages.shift() ?? []
  }
  const { count } = await readWithTurns(paginateByMoment('at', read, (row) => row, 2))
  expect(count).toBe(3)
  expect(asked).toEqual([{}, { at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: 'b' } }] }])
})
