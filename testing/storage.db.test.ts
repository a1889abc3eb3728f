import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setProgress } from '@/lib/learning/progress/commands'
import { migrate } from '@/prisma/migrate'
import { setUpDatabase } from './database'
import { testOn } from './databases/test-on'
import { makeLearner } from './people'

setUpDatabase()

test('migrations are applied once, and a second start finds nothing to do', async () => {
  expect(await migrate(process.env.DATABASE_URL ?? '')).toEqual([])
})

testOn('sqlite', 'every moment is stored in the one text form that sorts and compares', async () => {
  const learner = await makeLearner('Ana')
  await setProgress(learner, 'http', { status: 'done' })
  const rows = await db().$queryRaw<{ value: string }[]>`
    SELECT '' || "createdAt" AS value FROM "User" UNION ALL SELECT '' || "createdAt" FROM "Learner" UNION ALL
    SELECT '' || "occurredAt" FROM "Event" UNION ALL SELECT '' || "receivedAt" FROM "Event" UNION ALL
    SELECT '' || "statusAt" FROM "StepProgress"`
  expect(rows.length).toBeGreaterThanOrEqual(5)
  for (const { value } of rows) expect(String(value)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/)
})

test.runIf(existsSync('/proc/self/fd'))('six hundred transactions leave no open file behind', async () => {
  const learner = await makeLearner('Bo')
  const open = () => readdirSync('/proc/self/fd').length
  await db().$transaction([db().user.count()])
  const before = open()
  for (let round = 0; round < 600; round++) {
    await db().$transaction(async (tx) => {
      await tx.user.update({ where: { id: learner.id }, data: { name: `Bo ${round}` } })
    })
  }
  expect(open()).toBeLessThanOrEqual(before + 4)
})

test('a transaction that fails leaves nothing, and what others wrote meanwhile stays', async () => {
  const learner = await makeLearner('Cy')
  const failing = db().$transaction(async (tx) => {
    await tx.user.update({ where: { id: learner.id }, data: { name: 'Half' } })
    throw new Error('stop')
  })
  const other = makeLearner('Di')
  await expect(failing).rejects.toThrow('stop')
  expect((await db().user.findUniqueOrThrow({ where: { id: learner.id } })).name).toBe('Cy')
  expect(await db().user.findUnique({ where: { id: (await other).id } })).not.toBeNull()
})

testOn('sqlite', 'what was answered is on the disk, also for the connections of transactions', async () => {
  const settings = (rows: Record<string, unknown>[]) => rows.map((row) => Object.values(row).map(Number))
  const ask = (of: Pick<ReturnType<typeof db>, '$queryRawUnsafe'>, name: string) =>
    of.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
  const FULL = 2
  const check = async (of: Pick<ReturnType<typeof db>, '$queryRawUnsafe'>) => {
    expect(settings(await ask(of, 'synchronous'))).toEqual([[FULL]])
    expect(settings(await ask(of, 'foreign_keys'))).toEqual([[1]])
    expect((await ask(of, 'journal_mode'))[0]).toEqual({ journal_mode: 'wal' })
  }
  await check(db())
  await db().$transaction(async (tx) => check(tx))
  await Promise.all([1, 2, 3].map(() => db().$transaction(async (tx) => check(tx))))
})
