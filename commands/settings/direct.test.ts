import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type PgBouncer, startPgBouncer, whyNoPgBouncer } from '@/e2e/harness/pgbouncer'
import { toFilePath } from '@/lib/foundation/database/address'
import { migrate } from '@/prisma/migrate'
import { withClient } from '@/prisma/with-client'
import { runCommand } from '@/testing/processes/command'
import { compilePrograms } from '@/testing/processes/compiled-programs'
import { startCluster, whyNoCluster } from '../../tools/testing/postgresql-cluster.mjs'
import { START_LOCK } from '../database'
import { REFUSED_STATUS } from '../host-error'
import {
  requireCommandDatabase,
  requireFoundSchema,
  requireOneDatabase,
  requireOwnSession,
  requireSession,
} from './direct'

const why = whyNoCluster() ?? whyNoPgBouncer()
describe.skipIf(why !== null)(`behind PgBouncer${why ? ` (${why})` : ''}`, () => {
  let cluster: Awaited<ReturnType<typeof startCluster>>
  let pooler: PgBouncer
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-direct-'))
  const direct = () => cluster.url('postgres')
  const through = () => pooler.through(direct())
  const other = () => cluster.url('other')
  const said = (work: Promise<unknown>) =>
    work.then(
      () => 'fine',
      (error: unknown) => (error as Error).message,
    )
  const ask = (sql: string, url = direct()) => withClient(url, (client) => client.query(sql))

  beforeAll(async () => {
    await compilePrograms()
    cluster = await startCluster()
    pooler = await startPgBouncer(direct())
    await migrate(direct())
    await ask('CREATE DATABASE other')
    await migrate(other())
  })
  afterAll(async () => {
    await pooler?.stop()
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const POOLED = /^DATABASE_URL leads through a connection pooler, .* Set DIRECT_DATABASE_URL to the address/

  test('a pooler is known, and PostgreSQL itself', async () => {
    for (let look = 0; look < 3; look++) {
      expect(await said(requireSession({ DATABASE_URL: direct() }))).toBe('fine')
      expect(await said(requireSession({ DATABASE_URL: through() }))).toMatch(POOLED)
    }
    expect(await said(requireSession({ DATABASE_URL: `${through()}?schema=trail` }))).toMatch(POOLED)
    expect(await said(requireSession({ DATABASE_URL: through(), DIRECT_DATABASE_URL: direct() }))).toBe('fine')
    expect(await said(requireSession({ DATABASE_URL: 'file:none.db' }))).toBe('fine')
  })

  test('a direct address that leads through a pooler too is refused, unless sessions are kept', async () => {
    const both = { DATABASE_URL: through(), DIRECT_DATABASE_URL: through() }
    expect(await said(requireSession(both))).toMatch(/^DIRECT_DATABASE_URL leads .* in transaction mode: it has to be/)
    const keeping = await startPgBouncer(direct(), { pool_mode: 'session' })
    try {
      const url = keeping.through(direct())
      expect(await said(requireOwnSession(url, 'it'))).toBe('fine')
      expect(await said(requireSession({ DATABASE_URL: url }))).toMatch(POOLED)
    } finally {
      await keeping.stop()
    }
  })

  describe('two addresses', () => {
    const LOCK = 4711
    const TWO = /^DATABASE_URL \(.*:\*\*\*@.*\/other\) and DIRECT_DATABASE_URL \(.*\/postgres\) lead to two databases$/
    const compare = (DATABASE_URL: string, DIRECT_DATABASE_URL: string) =>
      withClient(DIRECT_DATABASE_URL, async (client) => {
        await client.query('BEGIN')
        await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
        return said(requireOneDatabase({ DATABASE_URL, DIRECT_DATABASE_URL }, LOCK))
      })

    test('lead to one database, or are refused', async () => {
      expect(await compare(through(), direct())).toBe('fine')
      expect(await compare(direct(), direct())).toBe('fine')
      expect(await compare(pooler.through(other()), direct())).toMatch(TWO)
    })

    test('are held to that by a command too, while others hold locks of theirs', async () => {
      const compareAsCommand = (DATABASE_URL: string, isVouchedFor = false) =>
        said(requireCommandDatabase({ DATABASE_URL, DIRECT_DATABASE_URL: direct() }, isVouchedFor))
      const urls = [through(), direct(), through(), pooler.through(other()), other()]
      const answers = withClient(direct(), async (client) => {
        await client.query('BEGIN')
        await client.query('SELECT pg_advisory_xact_lock($1)', [START_LOCK])
        return Promise.all(urls.map((url) => compareAsCommand(url)))
      })
      const two = expect.stringMatching(TWO)
      expect(await answers).toEqual(['fine', 'fine', 'fine', two, two])
      // An address that answers is compared even with --direct.
      expect(await compareAsCommand(other(), true)).toMatch(TWO)
      const nobody = Object.assign(new URL(direct()), { port: '1' }).href
      expect(await compareAsCommand(nobody)).toMatch(/^the database at .*:1\/postgres can't be used: .* add --direct$/)
      expect(await compareAsCommand(nobody, true)).toBe('fine')
      expect(await said(requireCommandDatabase({ DATABASE_URL: other() }, false))).toBe('fine')
    })

    afterEach(async () => {
      await ask('ALTER ROLE waymark IN DATABASE postgres RESET search_path')
      await pooler.tell('RECONNECT')
    })

    test('name a schema that the role has to have as its own', async () => {
      const [pooled, own] = [`${through()}?schema=my%20trail`, `${direct()}?schema=my%20trail`]
      const findSchema = (DATABASE_URL: string) => said(requireFoundSchema({ DATABASE_URL, DIRECT_DATABASE_URL: own }))
      expect(await findSchema(own)).toBe('fine')
      const refusal = await findSchema(pooled)
      const [, command = ''] = /psql -c '(.*)', then reconnect the pooler$/.exec(refusal) ?? []
      expect(command).toBe('ALTER ROLE waymark IN DATABASE postgres SET search_path = "my trail"')
      await ask(command)
      await pooler.tell('RECONNECT')
      expect(await findSchema(pooled)).toBe('fine')
    })
  })

  const commands: [name: string, args: string[], failed: string][] = [
    ['prepare', [], 'Waymark cannot start'],
    ['backup', ['BACKUP'], 'No backup was made'],
    ['restore', ['--drill', 'BACKUP'], 'Nothing was restored'],
    ['verify', [], 'FAIL'],
    ['admin', ['ana@example.org'], 'No admin was made'],
  ]
  const run = (name: string, args: string[], env: Record<string, string>) =>
    runCommand(
      `commands/${name}.ts`,
      args.map((arg) => arg.replace('BACKUP', path.join(folder, 'kept.zip'))),
      { DATABASE_URL: through(), DATA_FOLDER: folder, ...env },
    )

  test.each(commands)('%s is refused with one line, and leaves no session changed', async (name, args, failed) => {
    const { code, output } = await run(name, args, {})
    expect(output.split('\n').filter((line) => line.startsWith(`${failed}: DATABASE_URL leads through`))).toHaveLength(
      1,
    )
    expect(code).toBe(name === 'prepare' ? REFUSED_STATUS : 1)
    await ask('SELECT 1 FROM "User"', through())
  })

  test.each(commands.slice(1))('%s works by the direct address', async (name, args) => {
    const { code, output } = await run(name, args, { DIRECT_DATABASE_URL: direct() })
    expect(output).toContain(`Database: PostgreSQL at ${new URL(direct()).host}, database postgres\n`)
    expect(code, output).toBe(0)
    await ask('SELECT 1 FROM "User"', through())
  })

  test.each(commands)(
    '%s is refused with one line where the addresses are of two databases',
    async (name, args, failed) => {
      const given = { DATABASE_URL: pooler.through(other()), DIRECT_DATABASE_URL: direct() }
      const { code, output } = await run(name, args, given)
      expect(output).toMatch(new RegExp(`^${failed}: DATABASE_URL .* lead to two databases$`, 'm'))
      expect(code).toBe(1)
      expect(output).not.toContain('token=')
    },
  )

  test('a restore behind a paused pooler goes by the direct address, once the host says so', async () => {
    await run('backup', ['BACKUP', '--force'], { DIRECT_DATABASE_URL: direct() })
    await pooler.tell('PAUSE')
    try {
      const restore = (...more: string[]) =>
        run('restore', ['BACKUP', '--force', ...more], { DIRECT_DATABASE_URL: direct() })
      const refused = await restore()
      expect(refused.output).toMatch(/^Nothing was restored: the database at .* can't be used: .* add --direct$/m)
      expect(refused.code).toBe(1)
      const { code, output } = await restore('--direct')
      expect(output).toContain('Restored what was kept on')
      expect(code, output).toBe(0)
    } finally {
      await pooler.tell('RESUME')
    }
    await ask('SELECT 1 FROM "User"', through())
  })

  test('a move to a pooler is refused', async () => {
    const [made, from] = ['made.db', 'source.db'].map((name) => `file:${path.join(folder, name)}`) as [string, string]
    await migrate(made)
    // A copy that no process has open: a move asks for that first.
    const client = createClient({ url: made })
    await client.execute(`VACUUM INTO '${toFilePath(from)}'`)
    client.close()
    const { output, code } = await run('move', ['--to', through()], { DATABASE_URL: from })
    expect(output).toMatch(/Nothing was moved: --to leads through a connection pooler in transaction mode: it has to/)
    expect(code).toBe(1)
  })
})
