import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel'
import { afterEach, expect, test } from 'vitest'
import { openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { setUpEmptyDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { logSlowQueries } from './commands'

setUpEmptyDatabase()

type Warned = { readonly ms: number; readonly statement: string }
type Database = ReturnType<typeof openDatabase>

/** Returns the warnings about slow statements during some work, with another limit. */
async function slowWhile(limit: number, work: (db: Database) => Promise<unknown>): Promise<Warned[]> {
  const heard: Warned[] = []
  const silent = () => {}
  const warn = (facts: unknown) => heard.push(facts as Warned)
  shared.log = { debug: silent, info: silent, error: silent, warn }
  const stop = logSlowQueries(limit)
  const db = openDatabase(process.env.DATABASE_URL ?? '')
  await work(db)
  await db.$disconnect()
  stop()
  return heard
}

afterEach(() => {
  shared.log = undefined
})

/** Runs a slow statement. */
const dawdle = (db: Database) =>
  isOnPostgresql()
    ? db.$queryRaw`SELECT pg_sleep(0.3)::text, ${'nour@example.org'}::text`
    : db.$queryRaw`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
        SELECT count(*) AS c, ${'nour@example.org'} AS who FROM n`

test('a statement that takes long is in the log with its time, and without what it was asked with', async () => {
  const heard = await slowWhile(50, dawdle)
  expect(heard).toHaveLength(1)
  expect(heard[0]?.ms).toBeGreaterThanOrEqual(50)
  expect(heard[0]?.statement).toMatch(/^(SELECT pg_sleep|WITH RECURSIVE)/)
  expect(JSON.stringify(heard)).not.toContain('nour')
})

/** Runs a slow statement that fails. */
const fail = (db: Database) =>
  isOnPostgresql()
    ? db.$queryRaw`SELECT 1 / length(pg_sleep(0.3)::text), ${'nour@example.org'}::text`
    : db.$queryRaw`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
        SELECT abs(min(i) - 9223372036854775807 - 2), ${'nour@example.org'} AS who FROM n`

test('one that fails is too, by itself and in a transaction', async () => {
  const failing = async (db: Database) => {
    await expect(fail(db)).rejects.toThrow()
    await expect(db.$transaction((tx) => fail(tx as Database))).rejects.toThrow()
  }
  // Ignores a slow ROLLBACK, which a busy machine can cause.
  const heard = (await slowWhile(50, failing)).filter(({ statement }) => !String(statement).includes('ROLLBACK'))
  expect(heard).toHaveLength(2)
  for (const { ms, statement } of heard) {
    expect(ms).toBeGreaterThanOrEqual(50)
    expect(statement).toMatch(/^(SELECT 1|WITH RECURSIVE)/)
  }
  expect(JSON.stringify(heard)).not.toContain('nour')
})

test('one that is quick is not, nor is any where the limit is none', async () => {
  expect(await slowWhile(60_000, (db) => db.user.count())).toEqual([])
  expect(await slowWhile(0, dawdle)).toEqual([])
})

test('statements of transactions and their commits count, each once; lists of places are one', async () => {
  const times: unknown[] = []
  const count = (ms: unknown) => times.push(ms)
  subscribe('waymark:query', count)
  // A limit so small that every statement is slow.
  const heard = await slowWhile(0.000_001, (db) =>
    db.$transaction(async (tx) => {
      await tx.user.findMany({ where: { id: { in: ['a', 'b', 'c', 'd', 'e'] } }, select: { id: true } })
      await tx.signal.deleteMany()
    }),
  )
  unsubscribe('waymark:query', count)
  const statements = heard.map(({ statement }) => statement)
  expect(statements.filter((one) => one === 'COMMIT')).toHaveLength(1)
  expect(statements.filter((one) => one.startsWith('SELECT'))).toEqual([expect.stringContaining('IN (…)')])
  expect(statements.filter((one) => one.startsWith('DELETE'))).toHaveLength(1)
  expect(times).toHaveLength(statements.length)
  expect(channel('waymark:query').hasSubscribers).toBe(false)
})
