import { createHash, randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { toFilePath } from '@/lib/foundation/database/address'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { getMigrationsFolder, migrate, newestMigration, readMigrationState } from '@/prisma/migrate'
import { setUpEmptyDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { describeOn, testOn } from '@/testing/databases/test-on'
import { runCommand } from '@/testing/processes/command'
import { makeZip, type ZipPart, zipped } from '@/testing/zip'
import { openArchive, unpack } from './archive'
import { databasePart, MANIFEST, type Manifest } from './manifest'
import { restoreBackup } from './restore'
import { takeBackup } from './take-backup'

setUpEmptyDatabase({ isAltered: true })

const folder = () => process.env.DATA_FOLDER ?? ''
const here = () => ({ DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_FOLDER: folder() })
const made: string[] = []

afterAll(async () => {
  for (const url of made) await dropCopy(url)
})

async function newPlace() {
  const own = mkdtempSync(path.join(folder(), 'place-'))
  if (!isOnPostgresql()) return { DATABASE_URL: `file:${path.join(own, 'waymark.db')}`, DATA_FOLDER: own }
  const name = `place-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}"`)
  made.push(clusterUrl(name))
  return { DATABASE_URL: clusterUrl(name), DATA_FOLDER: own }
}

const archive = () => path.join(folder(), 'backups', `${randomUUID()}.zip`)

/** Restores a backup to an empty place, and returns the result or the error. */
async function answer(file: string): Promise<string> {
  const place = await newPlace()
  const said = await restoreBackup(file, place, false).then(
    () => 'restored',
    (error: Error) => `${error.name}: ${error.message}`,
  )
  if (said !== 'restored') expect(await leftIn(place)).toEqual([])
  return said
}

/** Lists what is left at a place that was empty. */
async function leftIn({ DATABASE_URL: url, DATA_FOLDER }: Awaited<ReturnType<typeof newPlace>>): Promise<string[]> {
  const files = readdirSync(DATA_FOLDER)
  if (!isOnPostgresql()) return files
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT nspname::text AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('public', 'information_schema')
     UNION ALL SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
  )
  await client.end()
  return [...files, ...rows.map(({ name }) => name)]
}

async function backupAfter(...damage: string[]): Promise<string> {
  for (const sql of damage) await db().$executeRawUnsafe(sql)
  const file = archive()
  await takeBackup(here(), file, new Date(), false)
  return file
}

const refusal = (...lines: string[]) =>
  `BackupError: its database does not match its migrations:\n${lines.map((line) => `  ${line}`).join('\n')}`

/** Unpacks an archive into parts from which a test can make another zip. */
async function takenApart(file: string) {
  const opened = await openArchive(file)
  const own = mkdtempSync(path.join(folder(), 'apart-'))
  await unpack(opened, { database: path.join(own, 'database'), files: path.join(own, 'files') })
  opened.zip.close()
  return { manifest: opened.manifest, database: readFileSync(path.join(own, 'database')) }
}

function putTogether(manifest: Manifest, database: Buffer, ...others: ZipPart[]): string {
  const file = archive()
  const sha256 = createHash('sha256').update(database).digest('hex')
  const told = { ...manifest, database: { size: database.length, sha256 } }
  const parts = [zipped(databasePart(manifest.provider), database), ...others, zipped(MANIFEST, JSON.stringify(told))]
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, makeZip(parts))
  return file
}

test('an archive of what the migrations make is restored, and the command says so', async () => {
  const place = await newPlace()
  const { code, output } = await runCommand('commands/restore.ts', [await backupAfter()], place)
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Everything is as it should be.') })
})

test('an archive of an older version is compared with that version, and brought to this one', async () => {
  const [older, place] = [await newPlace(), await newPlace()]
  const earlier = path.join(folder(), 'earlier')
  cpSync(getMigrationsFolder(older.DATABASE_URL), earlier, { recursive: true })
  rmSync(path.join(earlier, newestMigration(older.DATABASE_URL)), { recursive: true })
  await migrate(older.DATABASE_URL, earlier)
  const file = archive()
  const { migrations } = await takeBackup(older, file, new Date(), false)
  expect(migrations).toHaveLength((await readMigrationState(here().DATABASE_URL)).applied.length - 1)
  const { code, output } = await runCommand('commands/restore.ts', [file], place)
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Everything is as it should be.') })
  expect((await readMigrationState(place.DATABASE_URL)).missing).toEqual([])
})

test('a table, an index and a view of no migration are refused, and an index that is missing', async () => {
  const file = await backupAfter(
    'CREATE TABLE "Extra" ("id" INTEGER NOT NULL)',
    'CREATE INDEX "by_name" ON "User" ("name")',
    'CREATE VIEW "Seen" AS SELECT "id" FROM "User"',
    'DROP INDEX "User_email_key"',
  )
  const said = await answer(file)
  expect(said).toMatch(/^BackupError: its database does not match its migrations:\n/)
  for (const name of ['Extra', 'by_name', 'Seen', 'User_email_key'])
    expect(said).toMatch(new RegExp(`^  .*${name}`, 'm'))
})

/** The refusal of what the newest migration made, in an archive whose manifest leaves that migration out. */
const MADE_BY_NEWEST =
  /^BackupError: its database does not match its migrations:\n(.*\n)*? {2}.* (is not from any migration|is not what the migrations make it)$/m

describeOn('sqlite', 'a file of SQLite', () => {
  test('with a trigger more and one less is refused before the trigger runs', async () => {
    await db().user.create({ data: { email: 'ana@waymark.test', name: 'Ana' } })
    const file = await backupAfter(
      'CREATE TRIGGER "spy" AFTER INSERT ON "_prisma_migrations" BEGIN DELETE FROM "User"; END',
      'DROP TRIGGER "AuditEntry_no_delete"',
    )
    expect(await answer(file)).toBe(
      refusal('trigger AuditEntry_no_delete is missing', 'trigger spy is not from any migration'),
    )
    const place = await newPlace()
    const { code, output } = await runCommand('commands/restore.ts', [file], place)
    expect(code).toBe(1)
    expect(output).toContain('Nothing was restored: its database does not match its migrations:\n  trigger')
  })

  test('that gives a view for the list of its migrations is refused without reading the view', async () => {
    const file = await backupAfter(
      'ALTER TABLE "_prisma_migrations" RENAME TO "kept"',
      `CREATE VIEW "_prisma_migrations" AS WITH RECURSIVE "endless"("n") AS (SELECT 1 UNION ALL SELECT "n" FROM "endless")
       SELECT "kept".* FROM "kept"`,
    )
    expect(await answer(file)).toContain('view _prisma_migrations is not from any migration')
  })

  test('of an older version that its manifest calls newer is refused', async () => {
    const { manifest, database } = await takenApart(await backupAfter())
    const older = { ...manifest, migrations: manifest.migrations.slice(0, -1) }
    expect(await answer(putTogether(older, database))).toMatch(MADE_BY_NEWEST)
  })
})

describeOn('postgresql', 'a dump of PostgreSQL', () => {
  const FUNCTION = `CREATE FUNCTION "spy"() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "User"; RETURN NEW; END $$`

  test('with a trigger more and one less is refused before anything of it runs', async () => {
    const file = await backupAfter(
      FUNCTION,
      'CREATE TRIGGER "spy" AFTER INSERT ON "_prisma_migrations" FOR EACH ROW EXECUTE FUNCTION "spy"()',
      'DROP TRIGGER "AuditEntry_no_change" ON "AuditEntry"',
    )
    expect(await answer(file)).toBe(
      refusal(
        'trigger AuditEntry AuditEntry_no_change is missing',
        'function spy() is not from any migration',
        'trigger _prisma_migrations spy is not from any migration',
      ),
    )
  })

  test('with a column, a default, a rule, a policy, a sequence, a type or a switched off trigger is refused', async () => {
    const file = await backupAfter(
      `ALTER TABLE "User" ALTER COLUMN "name" SET DEFAULT 'x'`,
      'ALTER TABLE "Signal" ALTER COLUMN "topic" DROP NOT NULL',
      'CREATE RULE "none" AS ON DELETE TO "User" DO INSTEAD NOTHING',
      'CREATE POLICY "all" ON "Session"',
      'CREATE SEQUENCE "counted"',
      `CREATE TYPE "mood" AS ENUM ('good')`,
      'ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_no_change"',
    )
    const said = await answer(file)
    for (const line of [
      'table User is not what the migrations make it',
      'table Signal is not what the migrations make it',
      'rule User none is not from any migration',
      'policy Session all is not from any migration',
      'sequence counted is not from any migration',
      'type mood is not from any migration',
      'trigger AuditEntry AuditEntry_no_change is not what the migrations make it',
    ]) {
      expect(said).toContain(`  ${line}`)
    }
  })

  test('with a command to psql in the place of a statement is refused before psql sees it', async () => {
    const { manifest, database } = await takenApart(await backupAfter())
    const mark = path.join(folder(), 'ran')
    const statement = 'CREATE FUNCTION public."AuditEntry_is_append_only"() RETURNS trigger\n    LANGUAGE plpgsql\n'
    const at = database.indexOf(statement)
    expect(at).toBeGreaterThan(0)
    database.write(`\\! touch ${mark}\n`.padEnd(statement.length, ' ').slice(0, statement.length), at)
    const said = await answer(putTogether(manifest, database))
    expect(said).toBe(refusal('function AuditEntry_is_append_only() is not what the migrations make it'))
    expect(existsSync(mark)).toBe(false)
  })

  test('whose manifest leaves a migration out, or has SQL for the name of a table, is refused', async () => {
    const { manifest, database } = await takenApart(await backupAfter())
    const older = { ...manifest, migrations: manifest.migrations.slice(0, -1) }
    expect(await answer(putTogether(older, database))).toMatch(MADE_BY_NEWEST)
    const sql = { ...manifest, rows: { ...manifest.rows, '"; $check$; CREATE TABLE "x" (); --': 0 } }
    expect(await answer(putTogether(sql, database))).toContain('its manifest contradicts itself')
    const { User: _, ...fewer } = manifest.rows
    expect(await answer(putTogether({ ...manifest, rows: fewer }, database))).toContain(
      'its tables are not those its manifest lists',
    )
    await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "checksum" = 'x'`)
    const changed = await takenApart(await backupAfter())
    const told = { ...changed.manifest, migrations: manifest.migrations }
    expect(await answer(putTogether(told, changed.database))).toContain('the migrations in it are not those')
  })

  test('of another schema is restored to it', async () => {
    const url = new URL(here().DATABASE_URL)
    await db().$executeRawUnsafe('ALTER SCHEMA "public" RENAME TO "Our select"')
    url.searchParams.set('schema', 'Our select')
    const file = archive()
    await takeBackup({ ...here(), DATABASE_URL: url.toString() }, file, new Date(), false)
    const place = await newPlace()
    const to = new URL(place.DATABASE_URL)
    to.searchParams.set('schema', 'Our select')
    await restoreBackup(file, { ...place, DATABASE_URL: to.toString() }, false)
    const client = openDatabase(to.toString())
    expect(await client.user.count()).toBe(0)
    await client.$disconnect()
  })
})

test('what differs in the database is told by verify, and with a backup, which is made all the same', async () => {
  await db().$executeRawUnsafe('CREATE INDEX "by_name" ON "User" ("name")')
  const verified = await runCommand('commands/verify.ts', [], here())
  expect(verified.code).toBe(1)
  expect(verified.output).toMatch(/FAIL Tables, indexes and triggers .*\n {5}index by_name is not from any migration\n/)
  const file = archive()
  const { code, output } = await runCommand('commands/backup.ts', [file], here())
  expect({ code, output }).toEqual({
    code: 1,
    output: expect.stringContaining('A restore will refuse it: index by_name is not from any migration'),
  })
  expect(existsSync(file)).toBe(true)
})

testOn('sqlite', 'an archive that holds a part twice is refused', async () => {
  const { manifest, database } = await takenApart(await backupAfter())
  const twice = zipped(databasePart(manifest.provider), Buffer.from('another'))
  expect(await answer(putTogether(manifest, database, twice))).toMatch(/it is damaged: it has the same part twice/)
})

testOn('sqlite', 'a part that unpacks to more than its manifest says is refused before it is unpacked', async () => {
  const { manifest, database } = await takenApart(await backupAfter())
  const file = putTogether(manifest, database)
  const other = { ...manifest, database: { ...manifest.database, size: manifest.database.size + 1 } }
  const parts = [zipped(databasePart(manifest.provider), database), zipped(MANIFEST, JSON.stringify(other))]
  writeFileSync(file, makeZip(parts))
  expect(await answer(file)).toMatch(/it is damaged: \S+ does not have the size its manifest says/)
})

testOn('sqlite', 'names that lead elsewhere, and a link, write nothing outside', async () => {
  const { manifest, database } = await takenApart(await backupAfter())
  for (const name of ['../../out', '/tmp/out', 'files/../../out', 'files\\..\\out']) {
    expect(await answer(putTogether(manifest, database, zipped(name, 'x')))).toMatch(/^BackupError: it is damaged/)
  }
  const id = randomUUID()
  const target = '/etc/hostname'
  const sha256 = createHash('sha256').update(target).digest('hex')
  const linked = { ...manifest, files: [{ id, size: target.length, sha256 }] }
  const link = { ...zipped(`files/${id}`, target), mode: 0o120777 }
  const place = await newPlace()
  await restoreBackup(putTogether(linked, database, link), place, false)
  expect(lstatSync(path.join(place.DATA_FOLDER, 'files', id)).isFile()).toBe(true)
})

testOn('sqlite', 'a manifest too large to be one is refused before it is read', async () => {
  const file = archive()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, makeZip([zipped(MANIFEST, Buffer.alloc(65 * 1024 * 1024, ' '))]))
  expect(await answer(file)).toContain('its manifest is too large')
})

testOn('sqlite', 'the file is not opened before its sum is right', async () => {
  const { manifest, database } = await takenApart(await backupAfter())
  expect(toFilePath(here().DATABASE_URL)).toContain('test.db')
  const parts = [
    zipped('database.sqlite', database),
    zipped(MANIFEST, JSON.stringify({ ...manifest, database: { ...manifest.database, sha256: '0'.repeat(64) } })),
  ]
  const file = archive()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, makeZip(parts))
  expect(await answer(file)).toContain('is not what it was')
})
