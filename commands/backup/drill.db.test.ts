import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { operator } from '@/lib/platform/auth/viewer'
import { seedDemo } from '@/prisma/seed/demo'
import { setUpDatabase } from '@/testing/database'
import { administer, isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { runCommand } from '@/testing/processes/command'
import { withScratchDatabase } from './scratch-database'

setUpDatabase()

const folder = () => process.env.DATA_FOLDER ?? ''
const here = () => ({ DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_FOLDER: folder(), DEMO: '1' })
const drill = (...args: string[]) => runCommand('commands/restore.ts', ['--drill', ...args], here())

beforeAll(async () => {
  await seedDemo(operator, new Date())
  const { id: ownerId } = await makeLearner('Ana')
  const bytes = Buffer.from('What she handed in.')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const data = { ownerId, name: 'a.txt', mediaType: 'text/plain', size: bytes.length, sha256 }
  const { id } = await db().storedFile.create({ data })
  mkdirSync(path.join(folder(), 'files'), { recursive: true })
  writeFileSync(path.join(folder(), 'files', id), bytes)
  expect((await runCommand('commands/backup.ts', [], here())).code).toBe(0)
})

/** Lists the drills' databases on this server: other tests may run drills too, but not in these tests' schema. */
async function scratchDatabases(): Promise<string[]> {
  if (!isOnPostgresql()) return []
  const client = new Client(here().DATABASE_URL)
  await client.connect()
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE 'waymark_drill_%'")
  await client.end()
  return rows.map(({ datname }) => datname)
}

async function expectNothingLeft() {
  expect(readdirSync(folder()).filter((name) => name.startsWith('.waymark'))).toEqual([])
  expect(await scratchDatabases()).toEqual([])
}

test('the newest backup would restore, equal to the live database, and nothing is left of the drill', async () => {
  const [learners, events] = [await db().learner.count(), await db().event.count()]
  const { code, output } = await drill()
  expect(output).toContain('Everything is as it should be.')
  expect(output).toContain(`would restore: ${learners} learners, ${events} events, equal to the live database.`)
  expect(output).toContain('Submitted files are complete: ')
  expect(code).toBe(0)
  expect(events).toBeGreaterThan(100)
  await expectNothingLeft()
})

test('where the live database has moved on, it says in which tables, and holds the archive to its manifest', async () => {
  const [learners, events] = [await db().learner.count(), await db().event.count()]
  // Changes content but not row counts: the drill compares content.
  expect((await db().note.updateMany({ data: { body: 'Written since.' } })).count).toBeGreaterThan(0)
  const { code, output } = await drill()
  expect(output).toContain(
    `would restore: ${learners} learners, ${events} events, equal to the archive's manifest (the live database has moved on in Note).`,
  )
  expect(code).toBe(0)
})

test('an archive that is damaged would not restore', async () => {
  const backups = path.join(folder(), 'backups')
  const bytes = readFileSync(path.join(backups, readdirSync(backups)[0] ?? ''))
  const file = path.join(folder(), 'damaged.zip')
  writeFileSync(file, bytes.fill(0x5a, bytes.length >> 1, (bytes.length >> 1) + 64))
  const { code, output } = await drill(file)
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/^Nothing was restored: it is damaged/m) })
  await expectNothingLeft()
})

test('a drill replaces nothing, and needs an archive', async () => {
  expect((await drill('--force')).output).toContain('a drill replaces nothing: leave --force out')
  const empty = await runCommand('commands/restore.ts', ['--drill'], { ...here(), DATA_FOLDER: mkdtemp() })
  expect(empty.output).toMatch(/^Nothing was restored: there is no archive in .*backups; name one/m)
})

function mkdtemp(): string {
  const own = path.join(folder(), randomUUID())
  mkdirSync(own)
  return own
}

testOn('postgresql', 'a database user who may make no database is told how to be allowed', async () => {
  const role = `drill-${randomUUID()}`
  await administer(`CREATE ROLE "${role}" LOGIN PASSWORD 'secret'`)
  const url = new URL(here().DATABASE_URL)
  url.username = role
  url.password = 'secret'
  const tried = withScratchDatabase(url.toString(), async () => 'made')
  await expect(tried).rejects.toThrow(
    /and drill-\S+ may not. As the user postgres: psql -c 'ALTER ROLE "drill-\S+" CREATEDB'/,
  )
  await administer(`DROP ROLE "${role}"`)
})
