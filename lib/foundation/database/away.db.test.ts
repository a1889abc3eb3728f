import { copyFileSync, existsSync, renameSync } from 'node:fs'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDatabaseUnavailable } from '@/lib/foundation/availability/circuit-breaker'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { isUnavailable } from '@/lib/foundation/errors'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { toFilePath } from './address'

setUpEmptyDatabase()

const read = (database = db()) => database.user.count()
const write = (email: string) => db().user.create({ data: { name: 'Ana', email } })
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isUnavailable(error) ? 'unavailable' : String(error)),
  )
const file = () => toFilePath(process.env.DATABASE_URL ?? '')

// What a log would hear.
const complain = console.error
beforeAll(() => {
  console.error = () => {}
})
afterAll(() => {
  console.error = complain
})

testOn(
  'sqlite',
  'a file that is moved away is neither used nor made anew, and used again once it is back',
  async () => {
    await write('ana@waymark.test')
    renameSync(file(), `${file()}.away`)
    expect(await outcome(read())).toBe('unavailable')
    expect(await outcome(write('ben@waymark.test'))).toBe('unavailable')
    await expect.poll(isDatabaseUnavailable).toBe(true)
    expect(existsSync(file())).toBe(false)
    renameSync(`${file()}.away`, file())
    await expect.poll(() => outcome(write('ben@waymark.test'))).toBe('done')
    expect(isDatabaseUnavailable()).toBe(false)
    expect(await read()).toBe(2)
  },
)

testOn('sqlite', 'where a copy takes its place, the copy is written to', async () => {
  await write('ana@waymark.test')
  const other = new Database(file())
  other.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  copyFileSync(file(), `${file()}.copy`)
  renameSync(`${file()}.copy`, file())
  await write('ben@waymark.test')
  const now = new Database(file())
  expect(now.prepare('SELECT count(*) AS count FROM "User"').all()).toEqual([{ count: 2 }])
  for (const one of [other, now]) one.close()
})

testOn('sqlite', 'one that cannot be written to is read', async () => {
  await db().$queryRawUnsafe('PRAGMA query_only = ON')
  expect(await outcome(write('ana@waymark.test'))).toBe('unavailable')
  expect(await read()).toBe(0)
})

testOn('sqlite', 'while another process holds it for long, reads go on and writes are refused', async () => {
  const other = new Database(file())
  other.exec('BEGIN IMMEDIATE')
  expect(await outcome(write('ana@waymark.test'))).toBe('unavailable')
  expect(await read()).toBe(0)
  expect(await outcome(write('ana@waymark.test'))).toBe('unavailable')
  expect(isDatabaseUnavailable()).toBe(false)
  other.exec('ROLLBACK')
  await expect.poll(() => outcome(write('ana@waymark.test'))).toBe('done')
  await db().$transaction((tx) => tx.user.create({ data: { name: 'Ben', email: 'ben@waymark.test' } }))
  // What was acknowledged is committed, for others too, and holds nothing up.
  expect(other.prepare('SELECT count(*) AS count FROM "User"').all()).toEqual([{ count: 2 }])
  other.exec('BEGIN IMMEDIATE; ROLLBACK')
  other.close()
})

testOn('sqlite', 'where the disk is full nothing is told as written, and what fits is written next', async () => {
  const [{ page_count: pages } = { page_count: 0 }] = await db().$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`
  await db().$queryRawUnsafe(`PRAGMA max_page_count = ${pages}`)
  const long = (name: string) =>
    db().$transaction((tx) => tx.user.create({ data: { name: name.repeat(100_000), email: `${name}@waymark.test` } }))
  expect(await Promise.all([outcome(long('a')), outcome(long('b'))])).toEqual(['unavailable', 'unavailable'])
  expect(await read()).toBe(0)
  await db().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages) + 1000}`)
  await expect.poll(() => outcome(write('ana@waymark.test'))).toBe('done')
})

testOn('postgresql', 'connections that the database ends are replaced', async () => {
  await read()
  await outcome(db().$queryRaw`SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`)
  await expect.poll(() => outcome(read())).toBe('done')
})

const why = whyNoCluster()
describe.skipIf(why !== null)(`PostgreSQL itself${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster?.stop())
  const ask = (database: ReturnType<typeof openDatabase>, seconds = 0) =>
    outcome(database.$queryRawUnsafe(`SELECT pg_sleep(${seconds})::text`))

  test('one that is stopped is refused at once, and used again once it is started', async () => {
    const database = openDatabase(cluster.url('postgres'))
    expect(await ask(database)).toBe('done')
    await cluster.down()
    expect(await ask(database)).toBe('unavailable')
    expect(await outcome(database.$transaction([database.$queryRaw`SELECT 1`]))).toBe('unavailable')
    await expect.poll(isDatabaseUnavailable).toBe(true)
    await cluster.up()
    await expect.poll(() => ask(database)).toBe('done')
    expect(isDatabaseUnavailable()).toBe(false)
    await database.$disconnect()
  })

  test('a silent one holds up no request for long: what waits fails, and the rest is refused', async () => {
    const database = openDatabase(cluster.url('postgres'))
    expect(await ask(database)).toBe('done')
    const waiting = ask(database, 120)
    cluster.freeze()
    expect(await waiting).toBe('unavailable')
    expect(await ask(database)).toBe('unavailable')
    cluster.thaw()
    await expect.poll(() => ask(database)).toBe('done')
    await database.$disconnect()
  })
})
