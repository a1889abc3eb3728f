import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { seedDemo } from '@/prisma/seed/demo'
import { withClient } from '@/prisma/with-client'
import { setUpDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { makeLearner } from '@/testing/people'
import { startMailer } from '@/testing/processes/child-process'
import { runCommand } from '@/testing/processes/command'
import { makeZip, zipped } from '@/testing/zip'
import { prepareDatabase } from '../database'
import { openArchive } from './archive'
import { MANIFEST } from './manifest'
import { readContent } from './postgresql-copy'
import { restoreBackup } from './restore'
import { beginExchange } from './restore-marker'
import { takeBackup } from './take-backup'

setUpDatabase()
// Some start our commands as processes of their own, several one after the other.

const folder = () => process.env.DATA_FOLDER ?? ''
const here = () => ({ DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_FOLDER: folder() })
const archive = () => path.join(folder(), 'backups', 'kept.zip')
const bytesOf = new Map<string, Buffer>()
const made: string[] = []

/** A place of its own to restore to, with nothing in it. */
async function newPlace() {
  const own = mkdtempSync(path.join(folder(), 'place-'))
  if (!isOnPostgresql()) return { DATABASE_URL: `file:${path.join(own, 'waymark.db')}`, DATA_FOLDER: own }
  const name = `place-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}"`)
  made.push(clusterUrl(name))
  return { DATABASE_URL: clusterUrl(name), DATA_FOLDER: own }
}

beforeAll(async () => {
  await seedDemo(operator, new Date())
  const owner = await makeLearner('Ana')
  mkdirSync(path.join(folder(), 'files'), { recursive: true })
  for (const size of [0, 10, 300_000]) {
    const bytes = Buffer.alloc(size, `${size}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const data = { ownerId: owner.id, name: 'a.txt', mediaType: 'text/plain', size, sha256 }
    const { id } = await db().storedFile.create({ data })
    writeFileSync(path.join(folder(), 'files', id), bytes)
    bytesOf.set(id, bytes)
  }
  await takeBackup(here(), archive(), new Date(), false)
})

afterAll(async () => {
  for (const url of made) await dropCopy(url)
})

/** Everything that a database says of its people and their logs. */
async function told(url: string) {
  const client = openDatabase(url)
  const [users, events, progress] = await Promise.all([
    client.user.findMany({ orderBy: { id: 'asc' } }),
    client.event.findMany({ orderBy: { id: 'asc' } }),
    client.stepProgress.findMany({ orderBy: [{ learnerId: 'asc' }, { stepId: 'asc' }] }),
  ])
  await client.$disconnect()
  return { users, events, progress }
}

test('a backup is one file that only its owner may read, with everything in it that its manifest says', async () => {
  expect(statSync(archive()).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(archive()))).toEqual(['kept.zip'])
  const { manifest, zip } = await openArchive(archive())
  zip.close()
  expect(manifest.provider).toBe(isOnPostgresql() ? 'postgresql' : 'sqlite')
  expect(manifest.rows.User).toBe(await db().user.count())
  expect(manifest.rows.Event).toBe(await db().event.count())
  expect(manifest.files.map(({ id }) => id)).toEqual(expect.arrayContaining([...bytesOf.keys()]))
  expect(manifest.files).toHaveLength(await db().storedFile.count())
  await expect(takeBackup(here(), archive(), new Date(), false)).rejects.toThrow('is there already; --force')
})

test('it restores to the very same people, logs and files', async () => {
  const place = await newPlace()
  const { aside } = await restoreBackup(archive(), place, false)
  expect(readdirSync(place.DATA_FOLDER).sort()).toEqual(isOnPostgresql() ? ['files'] : ['files', 'waymark.db'])
  // Each new database of PostgreSQL has a schema with nothing in it, of which nothing is kept.
  expect(aside).toEqual([])
  expect(await told(place.DATABASE_URL)).toEqual(await told(here().DATABASE_URL))
  for (const [id, bytes] of bytesOf) expect(readFileSync(path.join(place.DATA_FOLDER, 'files', id))).toEqual(bytes)
})

test('one that is made while learners tick restores to a database whose totals are its events', async () => {
  const people = await Promise.all(['Bo', 'Cy', 'Di'].map((name) => makeLearner(name)))
  let isOver = false
  const ticking = people.map(async (person) => {
    for (let round = 0; !isOver; round++) {
      const status = round % 2 === 0 ? ('done' as const) : ('not-started' as const)
      const changes = ['http', 'docker'].map((step) => ({
        step,
        status,
        idempotencyKey: `${round}-${step}-of-a-round`,
      }))
      await setManyProgress(person, changes)
      await breathe()
    }
  })
  const file = path.join(folder(), 'backups', 'busy.zip')
  const before = await db().event.count()
  const backup = await runCommand('commands/backup.ts', [file], here())
  const after = await db().event.count()
  isOver = true
  await Promise.all(ticking)
  expect(backup).toMatchObject({ code: 0, output: expect.stringMatching(/\d files[.] Read back and whole[.]/) })
  expect(after).toBeGreaterThan(before)
  const place = await newPlace()
  const restored = await runCommand('commands/restore.ts', [file], place)
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Everything is as it should be.') })
  const events = (await told(place.DATABASE_URL)).events.length
  expect(events).toBeGreaterThanOrEqual(before)
  expect(events).toBeLessThanOrEqual(after)
})

testOn('postgresql', 'a migration that ends while the rows are counted is not in the backup', async () => {
  const { DATABASE_URL: url } = here()
  const migrations = await withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT pg_export_snapshot()')
    await db().$executeRawUnsafe(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
      VALUES ('1', 'x', '99990101000000_later', '2099-01-01')`)
    return (await readContent(client, url)).migrations
  })
  await db().$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE "id" = '1'`)
  expect(migrations.map(({ name }) => name)).not.toContain('99990101000000_later')
})

test('a database that is in use stays as it is; once it is not, it is kept beside the one that takes its place', async () => {
  const place = await newPlace()
  expect((await runCommand('commands/restore.ts', [archive()], place)).code).toBe(0)
  const { id } = await db().user.findUniqueOrThrow({ where: { email: 'learner@waymark.test' } })
  await expect(restoreBackup(archive(), place, false)).rejects.toThrow(/there is a database at .*; with --force/)
  const server = startMailer('commit', id, place)
  await server.says('committed')
  const tried = await runCommand('commands/restore.ts', [archive(), '--force'], place)
  expect(tried).toEqual({
    code: 1,
    output: expect.stringMatching(
      /^Database: .*\nNothing was restored: a server, .*or something else,? has .* stop it first\n$/,
    ),
  })
  const committed = () => server.lines.filter((line) => line.startsWith('committed')).length
  const count = committed()
  await expect.poll(committed).toBeGreaterThan(count)
  // One that was killed leaves its journal behind, and is not in the way.
  server.kill()
  await server.ended
  if (!isOnPostgresql()) expect(statSync(`${place.DATABASE_URL.slice(5)}-wal`).size).toBeGreaterThan(0)
  const restored = await runCommand('commands/restore.ts', [archive(), '--force'], place)
  expect(restored.output).toContain('Everything is as it should be.')
  const aside = [...restored.output.matchAll(/What was there before: (?:the schema )?(.*)/g)].map(([, name]) => name)
  expect(aside).toHaveLength(2)
  const now = await notifications(place.DATABASE_URL)
  const before = await notifications(isOnPostgresql() ? `${place.DATABASE_URL}?schema=${aside[0]}` : `file:${aside[0]}`)
  expect(before).toBeGreaterThanOrEqual(now + committed())
})

test('after a restore that was cut off nothing starts before it was run again', async () => {
  const place = await newPlace()
  expect((await runCommand('commands/restore.ts', [archive()], place)).code).toBe(0)
  await beginExchange(place.DATA_FOLDER, 'now')
  await expect(prepareDatabase(place)).rejects.toThrow('a restore was cut off')
  expect((await runCommand('commands/restore.ts', [archive(), '--force'], place)).code).toBe(0)
  expect(await prepareDatabase(place)).toEqual([])
})

async function notifications(url: string): Promise<number> {
  const client = openDatabase(url)
  const count = await client.notification.count()
  await client.$disconnect()
  return count
}

/** What refuses a file, once it is certain that nothing came of it. */
async function refusal(bytes: Buffer): Promise<string | null> {
  const file = path.join(folder(), 'broken.zip')
  writeFileSync(file, bytes)
  const place = await newPlace()
  const why = await restoreBackup(file, place, false).then(
    () => null,
    (error: Error) => `${error.name}: ${error.message}`,
  )
  if (why !== null) {
    expect(readdirSync(place.DATA_FOLDER)).toEqual([])
    return why
  }
  expect(await told(place.DATABASE_URL)).toEqual(await told(here().DATABASE_URL))
  return null
}

test('a file that is cut off anywhere is refused', async () => {
  const whole = readFileSync(archive())
  for (const share of [0, 0.01, 0.3, 0.6, 0.9, 0.99, 0.999]) {
    const why = await refusal(whole.subarray(0, Math.floor(whole.length * share)))
    expect(why).toMatch(/^BackupError: it is (no backup of Waymark|damaged)/)
  }
  expect(await refusal(whole.subarray(0, whole.length - 1))).toMatch(/^BackupError/)
})

test('a file in which any byte is another is refused, or it was a byte that says nothing', async () => {
  const whole = readFileSync(archive())
  let refused = 0
  for (let turn = 0; turn < 24; turn++) {
    const bytes = Buffer.from(whole)
    const at = Math.floor(((turn + 0.5) / 24) * whole.length)
    bytes[at] = (bytes[at] ?? 0) ^ 0x41
    const why = await refusal(bytes)
    if (why !== null) refused++
    if (why !== null) expect(why).toMatch(/^BackupError: it is (damaged|no backup)/)
  }
  expect(refused).toBeGreaterThan(20)
})

test('a file of something else, of a newer version or of the other kind of database is refused', async () => {
  const { manifest, zip } = await openArchive(archive())
  zip.close()
  const withManifest = (value: object | string) =>
    makeZip([zipped(MANIFEST, typeof value === 'string' ? value : JSON.stringify(value))])
  expect(await refusal(Buffer.from('an old letter'))).toContain('it is no backup of Waymark')
  expect(await refusal(makeZip([zipped('letter.txt', 'dear')]))).toContain('it is no backup of Waymark')
  expect(await refusal(withManifest('{"format":"other"}'))).toContain('it is no backup of Waymark')
  expect(await refusal(withManifest('{'))).toContain('its manifest cannot be read')
  expect(await refusal(withManifest({ ...manifest, formatVersion: 2 }))).toContain('made by a newer version')
  expect(await refusal(withManifest({ ...manifest, rows: { User: -1 } }))).toContain('contradicts itself')
  const outside = { ...manifest, files: [{ id: '../../etc/passwd', size: 1, sha256: '0'.repeat(64) }] }
  expect(await refusal(withManifest(outside))).toContain('contradicts itself')
  expect(await refusal(withManifest(manifest))).toContain('it has other parts than its manifest says')
  const empty = createHash('sha256').digest('hex')
  const bare = { ...manifest, files: [], lost: [], database: { size: 0, sha256: empty } }
  const getArchive = (value: typeof manifest) =>
    makeZip([
      zipped(value.provider === 'sqlite' ? 'database.sqlite' : 'database.pgdump', ''),
      zipped(MANIFEST, JSON.stringify(value)),
    ])
  const later = [...manifest.migrations, { name: '99990101000000_later', checksum: '0'.repeat(64) }]
  expect(await refusal(getArchive({ ...bare, migrations: later }))).toContain('newer version, which applied 99990101')
  const other = isOnPostgresql() ? ('sqlite' as const) : ('postgresql' as const)
  expect(await refusal(getArchive({ ...bare, provider: other }))).toMatch(/it is of \w+, and DATABASE_URL names \w+/)
  expect(await refusal(getArchive(bare))).toMatch(/BackupError/)
})

test('files that were lost before do not stand in the way of a backup, which names them', async () => {
  const [id] = [...bytesOf.keys()]
  const file = path.join(folder(), 'files', id ?? '')
  rmSync(file)
  const made = await takeBackup(here(), path.join(folder(), 'backups', 'lost.zip'), new Date(), false)
  writeFileSync(file, bytesOf.get(id ?? '') ?? '')
  expect(made.lost).toEqual([id])
})

testOn('sqlite', 'a database that is damaged makes no backup', async () => {
  const place = await newPlace()
  await restoreBackup(archive(), place, false)
  const file = place.DATABASE_URL.slice(5)
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0x5a, bytes.length - 50 * 4096, bytes.length - 4096))
  const to = path.join(folder(), 'backups', 'damaged.zip')
  const { code, output } = await runCommand('commands/backup.ts', [to], place)
  expect({ code, output }).toEqual({ code: 1, output: expect.stringMatching(/malformed|damaged|not a database/) })
  expect(existsSync(to)).toBe(false)
})

testOn('postgresql', 'a machine without pg_dump is told so', async () => {
  const to = path.join(folder(), 'backups', 'none.zip')
  const { code, output } = await runCommand('commands/backup.ts', [to], { ...here(), PATH: '/nowhere' })
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringContaining('No backup was made: pg_dump is not installed here'),
  })
  expect(existsSync(to)).toBe(false)
})

testOn('postgresql', 'a pg_dump of another major version makes no backup, and says which one would', async () => {
  const programs = path.join(folder(), 'newer')
  mkdirSync(programs)
  // As the real one of version 99 would answer; what it dumps does not matter, it must not be asked to.
  const script = '#!/bin/sh\n[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 99.1" || exit 1\n'
  writeFileSync(path.join(programs, 'pg_dump'), script, { mode: 0o755 })
  const to = path.join(folder(), 'backups', 'newer.zip')
  const env = { ...here(), PATH: `${programs}:${process.env.PATH}` }
  const { code, output } = await runCommand('commands/backup.ts', [to], env)
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringMatching(
      /^Database: .*\nNo backup was made: pg_dump 99 does not go with a PostgreSQL (\d+) server; install postgresql-client-\1, [^\n]+\n$/,
    ),
  })
  expect(existsSync(to)).toBe(false)
})

test('what a backup that was cut off left behind goes with the next one, and one under way stays', async () => {
  const backups = path.join(folder(), 'leftovers')
  const left = (name: string) => path.join(backups, name)
  for (const name of ['.waymark-backup-old', '.waymark-backup-new']) mkdirSync(left(name), { recursive: true })
  writeFileSync(path.join(left('.waymark-backup-old'), 'copy-1'), 'half')
  const daysAgo = new Date(Date.now() - 2 * 86_400_000)
  utimesSync(left('.waymark-backup-old'), daysAgo, daysAgo)
  await takeBackup(here(), left('next.zip'), new Date(), false)
  expect(readdirSync(backups).sort()).toEqual(['.waymark-backup-new', 'next.zip'])
})
