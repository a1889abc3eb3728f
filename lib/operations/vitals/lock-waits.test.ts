import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { expect } from 'vitest'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/test-on'
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
