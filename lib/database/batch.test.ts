import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setUpEmptyDatabase } from '@/lib/testing/database'
import { testOn } from '@/lib/testing/on'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { Overtaken } from './batch'
import { insertAll, update, updateMany, upsert, upsertAll } from './write'

setUpEmptyDatabase()

const now = new Date('2026-11-24T10:00:00.120Z')
const membership = (cohortId: string, userId: string) => ({
  ...{ cohortId, userId, role: 'learner', joinedAt: now, sortName: 'ana', coreDone: 3, coreTotal: 50 },
  ...{ lastLearningDay: '2026-11-24', pace: 2.5, behind: -4, arrivesTo: '2027-01-01', flag: '', flaggedOn: '' },
  standingAt: null,
})

async function person(name: string): Promise<string> {
  const { id } = await db().user.create({ data: { name, email: `${randomUUID()}@batch.test` } })
  return id
}

async function newCohort(name: string): Promise<string> {
  const { id } = await db().cohort.create({ data: { name } })
  return id
}

/** What is refused, since its second row has the key of its first. */
const part = { cohortId: 'one', part: 'ana', userId: 'one' }
const taken = insertAll('NamePart', [part, part])

const names = async () => (await db().cohort.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)
const rename = (id: string, name: string) => update('Cohort', { where: { id }, data: { name } })

test('a batch is written as a whole', async () => {
  const [id, userId] = [await newCohort('One'), await person('Ana')]
  await db().$batch([
    rename(id, 'Two'),
    insertAll('Membership', [membership(id, userId)]),
    updateMany('Membership', { where: { cohortId: id, role: 'learner' }, data: { coreDone: 4 } }),
  ])
  expect(await db().membership.findMany()).toEqual([{ ...membership(id, userId), coreDone: 4 }])
  expect(await names()).toEqual(['Two'])
})

test('what it stores is what Prisma stores, byte by byte', async () => {
  const [one, other, userId] = [await newCohort('One'), await newCohort('Other'), await person('Ana')]
  const row = { ...membership(one, userId), standingAt: now }
  await db().$batch([insertAll('Membership', [row])])
  await db().membership.create({ data: { ...row, cohortId: other } })
  const columns = Object.keys(row).filter((name) => name !== 'cohortId')
  const asText = Prisma.join(columns.map((name) => Prisma.raw(`CAST("${name}" AS TEXT) AS "${name}"`)))
  const [first, second] = await db().$queryRaw<object[]>`SELECT ${asText} FROM "Membership"`
  expect(first).toEqual(second)
  expect(Object.values(first ?? {})).not.toContain(undefined)
})

test('one whose key is taken is overtaken, and nothing of it is written', async () => {
  const id = await newCohort('One')
  await expect(db().$batch([rename(id, 'Two'), taken])).rejects.toBeInstanceOf(Overtaken)
  expect(await names()).toEqual(['One'])
  expect(await db().namePart.count()).toBe(0)
})

test('so is one that changes a row which is not as it says', async () => {
  const [id, userId] = [await newCohort('One'), await person('Ana')]
  await db().membership.create({ data: membership(id, userId) })
  const change = { where: { cohortId: id, userId, coreDone: 2 }, data: { coreDone: 4 } }
  await expect(db().$batch([rename(id, 'Two'), update('Membership', change)])).rejects.toBeInstanceOf(Overtaken)
  expect(await names()).toEqual(['One'])
  await db().$batch([rename(id, 'Two'), updateMany('Membership', change)])
  expect(await names()).toEqual(['Two'])
})

test('an upsert makes a row, changes the one that is there, and leaves one that is not as it says', async () => {
  const [id, userId] = [await newCohort('One'), await person('Ana')]
  const row = membership(id, userId)
  const { cohortId, role } = row
  const where = { cohortId_userId_role: { cohortId, userId, role }, sortName: 'ana' }
  const put = (coreDone: number, sortName = 'ana') =>
    db().$batch([upsert('Membership', { where: { ...where, sortName }, create: row, update: { coreDone } })])
  await put(9)
  expect(await db().membership.findFirst()).toMatchObject({ coreDone: 3 })
  await put(9)
  expect(await db().membership.findFirst()).toEqual({ ...row, coreDone: 9 })
  await expect(put(10, 'bo')).rejects.toBeInstanceOf(Overtaken)
  expect(await db().membership.findFirst()).toMatchObject({ coreDone: 9 })
})

test('many rows are made, and changed where they are there, by one statement', async () => {
  const [id, ana, bo] = [await newCohort('One'), await person('Ana'), await person('Bo')]
  await db().membership.create({ data: membership(id, ana) })
  const rows = [ana, bo].map((userId) => ({ ...membership(id, userId), coreDone: 7, standingAt: now }))
  await db().$batch([upsertAll('Membership', ['cohortId', 'userId', 'role'], rows)])
  const stored = await db().membership.findMany()
  expect(new Set(stored)).toEqual(new Set(rows))
})

test('twenty at once are all written, but for those that are overtaken', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, (_, one) => newCohort(`Before ${one}`)))
  const batches = ids.map((id, one) => [rename(id, `After ${one}`), ...(one % 5 === 0 ? [taken] : [])])
  const outcomes = await Promise.allSettled(batches.map((one) => db().$batch(one)))
  const failed = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  expect(failed.map((error) => error instanceof Overtaken)).toEqual([true, true, true, true])
  expect(new Set(await names())).toEqual(
    new Set(ids.map((_, one) => (one % 5 === 0 ? `Before ${one}` : `After ${one}`))),
  )
})

test('a batch waits for the transaction of somebody else, and that one for it', async () => {
  const id = await newCohort('0')
  const addOne = () =>
    db().$transaction(async (tx) => {
      const { name } = await tx.cohort.findUniqueOrThrow({ where: { id } })
      await tx.cohort.update({ where: { id }, data: { name: String(Number(name) + 1) } })
    })
  const other = await newCohort('Other')
  await Promise.all(Array.from({ length: 10 }, (_, one) => [addOne(), db().$batch([rename(other, `${one}`)])]).flat())
  expect((await db().cohort.findUniqueOrThrow({ where: { id } })).name).toBe('10')
})

testOn('sqlite', 'sixteen at once are one transaction: each commit waits for the disk', async () => {
  const ids = await Promise.all(Array.from({ length: 16 }, (_, one) => newCohort(`Before ${one}`)))
  let statements = 0
  const count = () => void statements++
  subscribe('waymark:query', count)
  await Promise.all(ids.map((id, one) => db().$batch([rename(id, `After ${one}`)])))
  unsubscribe('waymark:query', count)
  // Of each its own, and where it begins and ends; then what makes all of them durable.
  expect(statements).toBe(16 * 3 + 1)
})

testOn('sqlite', 'after it was told to disconnect, a client connects for a batch as it does for all else', async () => {
  const id = await newCohort('One')
  await db().$disconnect()
  await db().$batch([rename(id, 'Two')])
  expect(await names()).toEqual(['Two'])
})
