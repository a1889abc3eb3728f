import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'

setUpEmptyDatabase()

test('a transaction may ask many things at once: its connection is asked one at a time, as pg demands', async () => {
  const warnings: string[] = []
  const hear = ({ message }: Error) => warnings.push(message)
  process.on('warning', hear)
  const tenth = async (tx: Pick<ReturnType<typeof db>, 'user'>, one: number) =>
    tx.user.create({ data: { name: `${one}`, email: `${one}@waymark.test` } })
  await db().$transaction((tx) => Promise.all(Array.from({ length: 10 }, (_, one) => tenth(tx, one))))
  // By its own plan Prisma reads relations of one row at once.
  await db().$transaction((tx) => tx.user.findMany({ include: { sessions: true, accounts: true, learner: true } }))
  // One that fails keeps the others from nothing but success.
  const failing = db().$transaction((tx) => Promise.all([tenth(tx, 1), tx.user.count(), tenth(tx, 11)]))
  await expect(failing).rejects.toThrow()
  await turn()
  process.off('warning', hear)
  expect(warnings).toEqual([])
  expect(await db().user.count()).toBe(10)
})
