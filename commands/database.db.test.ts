import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrate } from '@/prisma/migrate'
import { withClient } from '@/prisma/with-client'
import { startCluster, whyNoCluster } from '../tools/testing/postgresql-cluster.mjs'
import { dumpPostgresql } from './backup/postgresql-copy'
import { withStartLock } from './database'

const why = whyNoCluster()
describe.skipIf(why !== null)(`bounds that a host sets for a role${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  const url = () => cluster.url('postgres')
  const ask = (sql: string) => withClient(url(), (client) => client.query(sql))

  beforeAll(async () => {
    cluster = await startCluster()
    for (const name of ['lock_timeout', 'idle_in_transaction_session_timeout']) {
      await ask(`ALTER ROLE waymark SET ${name} = '10ms'`)
    }
  })
  afterAll(() => cluster?.stop())

  test('end no start that takes longer, and no other that waits for it', async () => {
    const done: string[] = []
    const first = withStartLock(url(), async () => {
      done.push(...(await migrate(url())))
      await wait(500)
    })
    await wait(100)
    const second = withStartLock(url(), async () => {
      expect(await migrate(url())).toEqual([])
    })
    await Promise.all([first, second])
    expect(done.length).toBeGreaterThan(0)
  })

  test('end no backup', async () => {
    const { migrations } = await dumpPostgresql(
      url(),
      path.join(mkdtempSync(path.join(tmpdir(), 'waymark-bounds-')), 'copy.pgdump'),
    )
    expect(migrations.length).toBeGreaterThan(0)
  })
})
