import { randomUUID } from 'node:crypto'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { expect, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/on'
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

test('what it stores is what Prisma stores', async () => {
  const [one, other, userId] = [await newCohort('One'), await newCohort('Other'), await person('Ana')]
  const row = { ...membership(one, userId), standingAt: now }
  await db().$batch([insertAll('Membership', [row])])
  await db().membership.create({ data: { ...row, cohortId: other } })
  const columns = Object.keys(row).filter((name) => name !== 'cohortId')
  const typed = process.env.TEST_DATABASE === 'postgresql' ? 'pg_typeof' : 'typeof'
  const as = (name: string) =>
    `CAST("${name}" AS TEXT) AS "${name}", CAST(${typed}("${name}") AS TEXT) AS "type of ${name}"`
  const asText = Prisma.join(columns.map((name) => Prisma.raw(as(name))))
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
  const put = (coreDone: number, sortName = 'ana') =>
    db().$batch([
      upsert('Membership', ['cohortId', 'userId', 'role'], { create: row, update: { coreDone }, holds: { sortName } }),
    ])
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

test('one that breaks on another rule of the database breaks alone, and says why', async () => {
  const [one, other] = [await newCohort('One'), await newCohort('Other')]
  const nobody = insertAll('Membership', [membership(one, 'nobody')])
  const batches = [[rename(one, 'Two')], [rename(other, 'Another'), nobody]]
  const [first, second] = await Promise.allSettled(batches.map((batch) => db().$batch(batch)))
  expect(first?.status).toBe('fulfilled')
  expect(second).toMatchObject({ status: 'rejected', reason: { cause: { kind: 'ForeignKeyConstraintViolation' } } })
  expect(await names()).toEqual(['Other', 'Two'])
})

testOn(
  'sqlite',
  'where the disk is full nothing is told as written, all hear why, and what fits is written next',
  async () => {
    const ids = await Promise.all(['One', 'Two'].map(newCohort))
    const [{ page_count: pages } = { page_count: 0 }] = await db().$queryRaw<
      { page_count: bigint }[]
    >`PRAGMA page_count`
    await db().$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`)
    const long = ids.map((id) => [rename(id, 'x'.repeat(100_000))])
    const outcomes = await Promise.allSettled(long.map((batch) => db().$batch(batch)))
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { name: 'DatabaseAway', cause: { cause: { extendedCode: 13 } } },
      })
    expect(await names()).toEqual(['One', 'Two'])
    await db().$batch([rename(ids[0] ?? '', 'Three')])
    expect(await names()).toEqual(['Three', 'Two'])
  },
)

test('a batch waits for the transaction of somebody else, and that one for it', async () => {
  const id = await newCohort('0')
  const addOne = () =>
    db().$transaction(async (tx) => {
      const { name } = await tx.cohort.findUniqueOrThrow({ where: { id } })
      await tx.cohort.update({ where: { id }, data: { name: String(Number(name) + 1) } })
    })
  const others = await Promise.all(Array.from({ length: 10 }, () => newCohort('Before')))
  await Promise.all(others.flatMap((other) => [addOne(), db().$batch([rename(other, 'After')])]))
  expect((await db().cohort.findUniqueOrThrow({ where: { id } })).name).toBe('10')
  expect(await db().cohort.count({ where: { name: 'After' } })).toBe(10)
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

test('that one was overtaken is known to whatever copy of this file asks', async () => {
  const error: unknown = await db()
    .$batch([rename('nobody', 'Two')])
    .catch((reason: unknown) => reason)
  vi.resetModules()
  const copy = await import('./batch')
  expect(copy.Overtaken).not.toBe(Overtaken)
  expect(error).toBeInstanceOf(copy.Overtaken)
  expect(new Error('Overtaken')).not.toBeInstanceOf(copy.Overtaken)
})

testOn('sqlite', 'after it was told to disconnect, a client connects for a batch as it does for all else', async () => {
  const id = await newCohort('One')
  await db().$disconnect()
  await db().$batch([rename(id, 'Two')])
  expect(await names()).toEqual(['Two'])
})
