import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashOfContent, readLibrary } from '@/commands/content-files'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { migrate } from '@/prisma/migrate'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'
import { readiness } from './data'

const why = whyNoCluster()
describe.skipIf(why !== null)(`on PostgreSQL${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let later = Date.now()
  /** Checks readiness a minute later each time, because a result is cached for a second. */
  const look = () => {
    later += 60_000
    return readiness(later)
  }
  const readable = async () =>
    (await db()
      .roadmap.count()
      .catch(() => 0)) > 0

  beforeAll(async () => {
    cluster = await startCluster()
    process.env.DATABASE_URL = cluster.url('postgres')
    process.env.DATA_FOLDER = mkdtempSync(path.join(tmpdir(), 'waymark-standby-'))
    await migrate(process.env.DATABASE_URL)
    shared.database = openDatabase(process.env.DATABASE_URL)
    await syncRoadmaps(operator, readLibrary(), hashOfContent())
  })
  afterAll(async () => {
    await db().$disconnect()
    await cluster?.stop()
  })

  test('a server whose database is a standby is not ready, though it can be read', async () => {
    expect((await look()).status).toBe('ok')
    await cluster.standBy()
    await expect.poll(readable).toBe(true)
    const { status, checks } = await look()
    expect(status).toBe('unavailable')
    expect(checks[0]).toEqual({ name: 'database', ok: false, reason: 'It is read-only, as a standby is.' })
  })
})
