import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setUpEmptyDatabase } from '@/lib/testing/database'

setUpEmptyDatabase()

/** How often the event loop turns meanwhile: as often could a request have been let in. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0
  let isOver = false
  const count = () => {
    turns++
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  await work()
  isOver = true
  return turns
}

const repeat = async (work: (n: number) => Promise<unknown>) => {
  const began = performance.now()
  for (let n = 0; performance.now() - began < 400; n++) await work(n)
}

test('one who sends statement after statement lets others in between', async () => {
  await db().user.count()
  expect(await turnsDuring(() => repeat((n) => db().user.findFirst({ where: { id: String(n) } })))).toBeGreaterThan(10)
})

test('and so does one of transaction after transaction, after each', async () => {
  await db().user.count()
  const both = (n: number) =>
    db().$transaction(async (tx) => {
      await tx.user.findFirst({ where: { id: String(n) } })
      await tx.signal.deleteMany({ where: { id: String(n) } })
    })
  expect(await turnsDuring(() => repeat(both))).toBeGreaterThan(5)
})
