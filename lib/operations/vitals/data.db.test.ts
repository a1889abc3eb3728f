import { getHeapStatistics } from 'node:v8'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { setUpEmptyDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { startMetrics } from './commands'
import { findMetrics } from './data'

setUpEmptyDatabase()

const TOKEN = 't'.repeat(40)
const bearer = `Bearer ${TOKEN}`

beforeEach(() => () => {
  Object.assign(env(), { METRICS_TOKEN: undefined })
})

test('without a token there are no figures, whatever one brings', async () => {
  startMetrics()
  for (const header of [null, '', 'Bearer ', 'Bearer undefined', bearer]) expect(await findMetrics(header)).toBeNull()
})

test('with one, who brings it reads them, and nobody else', async () => {
  Object.assign(env(), { METRICS_TOKEN: TOKEN })
  startMetrics()
  const [due, later] = [new Date(Date.now() - 90_000), new Date(Date.now() + 90_000)]
  const mail = (key: string) => ({ key, to: 'a@b.test', subject: 's', text: 't' })
  await db().mail.create({ data: { ...mail('due'), createdAt: due, nextAttemptAt: due } })
  await db().mail.create({
    data: { ...mail('failed'), createdAt: due, nextAttemptAt: later, attempts: 2, failure: 'x' },
  })
  await db().mail.create({ data: { ...mail('given up'), createdAt: due, nextAttemptAt: null, failure: 'x' } })
  await db().mail.create({ data: { ...mail('sent'), createdAt: due, nextAttemptAt: null, sentAt: due } })
  const found = await findMetrics(bearer)
  expect(found?.type).toContain('text/plain')
  expect(found?.text).toContain('waymark_mail_waiting 2')
  const oldest = Number(/^waymark_mail_oldest_seconds (\S+)$/m.exec(found?.text ?? '')?.[1])
  expect(oldest).toBeGreaterThanOrEqual(90)
  expect(oldest).toBeLessThan(150)
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'process_open_fds']) {
    expect(found?.text).toContain(`\n${name} `)
  }
  expect(found?.text).toContain(`\nwaymark_heap_limit_bytes ${getHeapStatistics().heap_size_limit}\n`)
  expect(found?.text.includes('\nwaymark_database_lock_waits 0\n')).toBe(isOnPostgresql())
  // The queries that were made to answer count too.
  expect(found?.text).toMatch(/waymark_database_query_duration_seconds_count [1-9]/)
  for (const header of [null, TOKEN, `Basic ${TOKEN}`, `bearer ${TOKEN}`, `${bearer}t`, bearer.slice(0, -1)]) {
    expect(await findMetrics(header)).toBeNull()
  }
})
