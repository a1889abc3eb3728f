import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'

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

/** Each look at the clock finds it five milliseconds on: the machine's own speed decides nothing. */
function slowClock(): void {
  let now = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 5))
}

const REPEATS = 60
const repeat = async (work: (n: number) => Promise<unknown>) => {
  for (let n = 0; n < REPEATS; n++) await work(n)
}

test('one who sends statement after statement lets others in between', async () => {
  await db().user.count()
  slowClock()
  expect(await turnsDuring(() => repeat((n) => db().user.findFirst({ where: { id: String(n) } })))).toBeGreaterThan(
    REPEATS / 4,
  )
})

test('and so does one of transaction after transaction, after each', async () => {
  await db().user.count()
  slowClock()
  const both = (n: number) =>
    db().$transaction(async (tx) => {
      await tx.user.findFirst({ where: { id: String(n) } })
      await tx.signal.deleteMany({ where: { id: String(n) } })
    })
  expect(await turnsDuring(() => repeat(both))).toBeGreaterThan(REPEATS / 4)
})
