import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { shared } from '@/lib/foundation/shared.mjs'
import { setUpEmptyDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { startMetrics } from './commands'
import { findMetrics } from './data'
import { countLockWaits } from './lock-waits.data'

setUpEmptyDatabase()

const url = () => process.env.DATABASE_URL ?? ''

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: url() })
  await client.connect()
  return client
}

testOn(
  'postgresql',
  'statements that wait for a lock count after two seconds, and no longer than they wait',
  async () => {
    const clients = [await connect(), await connect(), await connect()]
    const [holder, ...waiters] = clients
    await holder?.query('BEGIN; LOCK TABLE "User"')
    const begun = Date.now()
    const waiting = waiters.map((client) => client.query('SELECT count(*) FROM "User"'))
    // Nothing is waited for that sleeps, or that has just begun to wait.
    await wait(500)
    expect(await countLockWaits(url())).toBe(0)
    await expect.poll(() => countLockWaits(url()), { interval: 100 }).toBe(2)
    expect(Date.now() - begun).toBeGreaterThanOrEqual(2000)
    await holder?.query('COMMIT')
    await Promise.all(waiting)
    expect(await countLockWaits(url())).toBe(0)
    for (const client of clients) await client.end()
  },
)

testOn('postgresql', 'a database that cannot be asked is no number', async () => {
  const elsewhere = new URL(url())
  elsewhere.port = '1'
  await expect(countLockWaits(elsewhere.toString())).rejects.toThrow()
})

test('a scrape has the count of waits on PostgreSQL alone', async () => {
  process.env.METRICS_TOKEN = 'token'
  Object.assign(shared, { env: undefined })
  startMetrics()
  const metrics = await findMetrics('Bearer token')
  expect(metrics?.text.includes('waymark_database_lock_waits 0')).toBe(isOnPostgresql())
  expect(metrics?.text).toContain('waymark_live_streams')
})
