import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PgBouncer, startPgBouncer, whyNoPgBouncer } from '@/e2e/harness/pgbouncer'
import { openDatabase } from '@/lib/foundation/database/db'
import { migrate } from '@/prisma/migrate'
import { withClient } from '@/prisma/with-client'
import { startCluster, whyNoCluster } from '@/tools/testing/postgresql-cluster.mjs'

const why = whyNoCluster() ?? whyNoPgBouncer()
describe.skipIf(why !== null)(`the connections of a server${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let pooler: PgBouncer
  const direct = () => `${cluster.url('postgres')}?schema=my%20trail`
  const admin = (sql: string) => withClient(cluster.url('postgres'), (client) => client.query(sql))

  beforeAll(async () => {
    cluster = await startCluster()
    pooler = await startPgBouncer(direct())
    await migrate(direct())
  })
  afterAll(async () => {
    await pooler?.stop()
    await cluster?.stop()
  })

  /** What a server's statements find, Prisma's own and ours, and what its session has. */
  async function look(url: string) {
    const database = openDatabase(url)
    try {
      const people = await database.user.count()
      const [row] = await database.$queryRaw<object[]>`SELECT current_setting('search_path') AS path,
        current_setting('lock_timeout') AS lock, current_setting('statement_timeout') AS statement,
        (SELECT count(*) FROM "User")::int AS "ownPeople"`
      // In a transaction, as everything that is written.
      const email = `${Math.random()}@waymark.test`
      await database.$transaction((tx) => tx.user.create({ data: { name: 'Ana', email } }))
      return { people, ...row }
    } finally {
      await database.$disconnect()
    }
  }

  test('find the schema of their address, and have bounds', async () => {
    const seen = { people: 0, ownPeople: 0, path: '"my trail"', lock: '10s', statement: '1min' }
    expect(await look(direct())).toEqual(seen)
  })

  test('behind a pooler leave its sessions as they are, and have what the role has', async () => {
    await admin(`ALTER ROLE waymark IN DATABASE postgres SET search_path = "my trail"`)
    await admin(`ALTER ROLE waymark SET lock_timeout = '7s'`)
    const through = pooler.through(direct())
    for (let turn = 1; turn <= 3; turn++) {
      const seen = { people: turn, ownPeople: turn, path: '"my trail"', lock: '7s', statement: '0' }
      expect(await look(through)).toEqual(seen)
    }
  })
})
