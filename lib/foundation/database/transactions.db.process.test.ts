import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'

setUpEmptyDatabase()

const atOnce = <Value>(count: number, work: (one: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, one) => work(one)))
const person = (name: string, email = `${name}@waymark.test`) => ({ name, email })

test('thirty who each add one to what they read make thirty', async () => {
  const { id } = await db().user.create({ data: person('0', 'ana@waymark.test') })
  await atOnce(30, () =>
    db().$transaction(async (tx) => {
      const { name } = await tx.user.findUniqueOrThrow({ where: { id } })
      await tx.user.update({ where: { id }, data: { name: String(Number(name) + 1) } })
    }),
  )
  expect(await db().user.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: '30' })
})

test('of two who may each go while the other stays, one goes', async () => {
  for (let round = 0; round < 10; round++) {
    const ids = await atOnce(2, async (one) => {
      const row = await db().user.create({ data: { ...person(`${round} ${one}`), isAdmin: true } })
      return row.id
    })
    const admins = { id: { in: ids }, isAdmin: true }
    await atOnce(2, (one) =>
      db().$transaction(async (tx) => {
        if ((await tx.user.count({ where: admins })) === 1) return
        await tx.user.update({ where: { id: ids[one] ?? '' }, data: { isAdmin: false } })
      }),
    )
    expect(await db().user.count({ where: admins })).toBe(1)
  }
})

test('twenty who look for a row, find none and make it, make one', async () => {
  const outcomes = await atOnce(20, (one) =>
    db().$transaction(async (tx) => {
      const where = { email: 'ben@waymark.test' }
      if (await tx.user.findUnique({ where })) return 'there'
      await tx.user.create({ data: person(`Ben ${one}`, where.email) })
      return 'made'
    }),
  )
  expect(outcomes.filter((one) => one === 'made')).toHaveLength(1)
  expect(await db().user.count()).toBe(1)
})

test('twenty who make or change one row with its parts by a single call are all through', async () => {
  const soon = new Date(Date.now() + 60_000)
  await atOnce(20, (one) =>
    db().user.upsert({
      where: { email: 'Cy@waymark.test' },
      create: { ...person('Cy'), sessions: { create: { expiresAt: soon } } },
      update: { name: `Cy ${one}`, sessions: { create: { expiresAt: soon } } },
      include: { sessions: true },
    }),
  )
  expect(await db().session.count()).toBe(20)
})

test('batches that meet the same rows in another order are all through, whole', async () => {
  const ids = await atOnce(4, async (one) => (await db().user.create({ data: person(`0`, `${one}@x.test`) })).id)
  await atOnce(4, (one) => {
    const order = one % 2 === 0 ? ids : ids.toReversed()
    return db().$transaction(order.map((id) => db().user.update({ where: { id }, data: { name: `${one}` } })))
  })
  const names = await db().user.findMany({ select: { name: true } })
  expect(new Set(names.map(({ name }) => name)).size).toBe(1)
})

test('a real duplicate is refused as one', async () => {
  await db().user.create({ data: person('Di') })
  await expect(db().user.create({ data: person('Di') })).rejects.toMatchObject({ code: 'P2002' })
  const again = db().$transaction((tx) => tx.user.create({ data: person('Di') }))
  await expect(again).rejects.toMatchObject({ code: 'P2002' })
})

/** Holds a transaction open until `release` is called. */
async function holdTransaction() {
  let release = () => {}
  const until = new Promise<void>((resolve) => (release = resolve))
  let begun = () => {}
  const hasBegun = new Promise<void>((resolve) => (begun = resolve))
  const held = db().$transaction(
    async (tx) => {
      await tx.user.count()
      begun()
      await until
    },
    { timeout: 600_000 },
  )
  await hasBegun
  return async () => {
    release()
    await held
  }
}

testOn('sqlite', 'a transaction waits nearly five seconds for its turn', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const end = await holdTransaction()
  const timers = vi.getTimerCount()
  const waiting = db().$transaction((tx) => tx.user.count())
  waiting.catch(() => {})
  while (vi.getTimerCount() === timers) await turn()
  vi.advanceTimersByTime(4900)
  await end()
  expect(await waiting).toBe(0)
})

testOn('postgresql', 'a transaction that is refused when it commits leaves no connection behind', async () => {
  await atOnce(60, (one) =>
    db().$transaction(async (tx) => {
      const count = await tx.user.count()
      await tx.user.create({ data: person(`${count}`, `${one}@y.test`) })
    }),
  )
  const [open] = await db().$queryRaw<{ idle: number }[]>`
    SELECT count(*)::int AS idle FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
  expect(open).toEqual({ idle: 0 })
  const counts = (await db().user.findMany()).map(({ name }) => Number(name)).sort((a, b) => a - b)
  expect(counts).toEqual(Array.from({ length: 60 }, (_, one) => one))
})

testOn('postgresql', 'one that waited for another until its time was up is tried again', async () => {
  const { id } = await db().user.create({ data: person('Eli') })
  const other = new Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  await other.query('BEGIN')
  await other.query('SELECT id FROM "User" WHERE id = $1 FOR UPDATE', [id])
  let tries = 0
  const changed = db().$transaction(
    (tx) => {
      tries++
      return tx.user.update({ where: { id }, data: { name: 'Eli again' } })
    },
    { timeout: 3000 },
  )
  // From its first statement on its time runs, before the one that is waited for here.
  await vi.waitFor(() => expect(tries).toBe(1), { timeout: 20_000 })
  await wait(3500)
  await other.query('COMMIT')
  await other.end()
  expect(await changed).toMatchObject({ name: 'Eli again' })
  expect(tries).toBe(2)
})

testOn('postgresql', 'one that is slow by itself is tried twice, then refused', async () => {
  let tries = 0
  const slow = db().$transaction(
    async (tx) => {
      tries++
      await wait(150)
      return tx.user.count()
    },
    { timeout: 100 },
  )
  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  expect(tries).toBe(2)
})
