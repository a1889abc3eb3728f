import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isDatabaseUnavailable } from '@/lib/foundation/availability/circuit-breaker'
import { openDatabase } from '@/lib/foundation/database/db'
import { isUnavailable } from '@/lib/foundation/errors'
import { migrate } from '@/prisma/migrate'
import { withClient } from '@/prisma/with-client'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'

const why = whyNoCluster()
describe.skipIf(why !== null)(`what PostgreSQL ends because it takes too long${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let database: ReturnType<typeof openDatabase>
  const url = () => cluster.url('postgres')
  /** The host's own bound, for connections that are opened from now on. */
  const bound = (name: string, value: string) =>
    withClient(url(), (client) => client.query(`ALTER DATABASE postgres SET ${name} = '${value}'`))
  // What a log would hear.
  const complain = console.error
  beforeAll(async () => {
    console.error = () => {}
    cluster = await startCluster()
    await migrate(url())
  })
  afterAll(async () => {
    console.error = complain
    await cluster?.stop()
  })
  beforeEach(() => {
    database = openDatabase(url())
  })
  afterEach(async () => {
    await database.$disconnect()
    await withClient(url(), (client) => client.query('ALTER DATABASE postgres RESET ALL'))
  })
  const outcome = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => (isUnavailable(error) ? 'unavailable' : String(error)),
    )

  /** Does something while another connection has the table of people to itself. */
  async function whileLocked(work: () => Promise<void>): Promise<void> {
    const other = new Client({ connectionString: url() })
    await other.connect()
    try {
      await other.query('BEGIN; LOCK TABLE "User"')
      await work()
    } finally {
      await other.end()
    }
  }

  test('a wait for a lock is unavailable, also within a transaction, and the database is not away', async () => {
    await bound('lock_timeout', '200ms')
    const { id } = await database.user.create({ data: { name: 'Ana', email: 'ana@waymark.test' } })
    const change = { where: { id }, data: { name: 'Ana again' } }
    await whileLocked(async () => {
      expect(await outcome(database.user.update(change))).toBe('unavailable')
      expect(await outcome(database.$transaction((tx) => tx.user.update(change)))).toBe('unavailable')
      expect(await outcome(database.$queryRaw`SELECT id FROM "User"`)).toBe('unavailable')
    })
    expect(await outcome(database.user.update(change))).toBe('done')
    expect(isDatabaseUnavailable()).toBe(false)
  })

  test('a statement is unavailable, and the next one is not', async () => {
    await bound('statement_timeout', '200ms')
    const slow = database.$queryRaw`SELECT pg_sleep(20)::text`
    expect(await outcome(slow)).toBe('unavailable')
    expect(await outcome(database.$transaction((tx) => tx.$queryRaw`SELECT pg_sleep(20)::text`))).toBe('unavailable')
    expect(await outcome(database.user.count())).toBe('done')
    expect(isDatabaseUnavailable()).toBe(false)
  })

  test('a transaction that asks nothing is unavailable, and its connection is replaced', async () => {
    await bound('idle_in_transaction_session_timeout', '200ms')
    const idle = database.$transaction(async (tx) => {
      await tx.user.count()
      await wait(1000)
      return tx.user.count()
    })
    expect(await outcome(idle)).toBe('unavailable')
    expect(await outcome(database.user.count())).toBe('done')
    expect(isDatabaseUnavailable()).toBe(false)
  })

  const bounds = () => database.$queryRaw`SELECT current_setting('lock_timeout') AS lock,
    current_setting('statement_timeout') AS statement, current_setting('idle_in_transaction_session_timeout') AS idle`

  test('connections have bounds, and a bound of the host’s own is kept', async () => {
    expect(await bounds()).toEqual([{ lock: '10s', statement: '1min', idle: '1min' }])
    await database.$disconnect()
    database = openDatabase(url())
    await bound('lock_timeout', '1s')
    await bound('statement_timeout', '5min')
    expect(await bounds()).toEqual([{ lock: '1s', statement: '5min', idle: '1min' }])
  })
})
