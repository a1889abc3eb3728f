import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy, isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { describeOn, testOn } from '@/testing/databases/test-on'
import { runCommand } from '@/testing/processes/command'

setUpEmptyDatabase({ isAltered: true })

const folder = () => process.env.DATA_FOLDER ?? ''
const made: string[] = []

afterAll(async () => {
  for (const url of made) await dropCopy(url)
})

async function newPlace() {
  if (!isOnPostgresql()) {
    const place = mkdtempSync(path.join(folder(), 'place-'))
    return { DATABASE_URL: `file:${path.join(place, 'a.db')}`, DATA_FOLDER: place }
  }
  const name = `tuned-${randomUUID()}`
  await administer(`CREATE DATABASE "${name}"`)
  made.push(clusterUrl(name))
  return { DATABASE_URL: clusterUrl(name), DATA_FOLDER: mkdtempSync(path.join(folder(), 'place-')) }
}

/**
 * Runs the statements on a database, and returns the output of its backup, its verification, and the backup's restore.
 */
async function saidAfter(...statements: string[]) {
  for (const sql of statements) await db().$executeRawUnsafe(sql)
  const file = path.join(folder(), `${randomUUID()}.zip`)
  const here = { DATABASE_URL: process.env.DATABASE_URL ?? '', DATA_FOLDER: folder() }
  const place = await newPlace()
  const backup = await runCommand('commands/backup.ts', [file], here)
  const verify = await runCommand('commands/verify.ts', [], here)
  const restore = await runCommand('commands/restore.ts', [file], place)
  return { backup, verify, restore, place }
}

const refusals = ({ output }: { output: string }) =>
  output.split('\n').filter((line) => /from any migration|the migrations make it/.test(line))

async function one(url: string, sql: string): Promise<unknown> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

describeOn('postgresql', 'what a host tunes', () => {
  test.each([
    [
      'statistics',
      [
        'ALTER TABLE "User" ALTER COLUMN "name" SET STATISTICS 500',
        'ALTER TABLE "User" ALTER COLUMN "email" SET (n_distinct = -0.5)',
      ],
      `SELECT attstattarget::int FROM pg_attribute WHERE attrelid = '"User"'::regclass AND attname = 'name'`,
      500,
    ],
    [
      'storage parameters',
      [
        'ALTER TABLE "User" SET (autovacuum_vacuum_scale_factor = 0.01, fillfactor = 90, toast.autovacuum_enabled = off)',
        'ALTER INDEX "User_email_key" SET (fillfactor = 80)',
        'ALTER INDEX "User_pkey" SET (fillfactor = 70)',
        'ALTER TABLE "Event" SET (parallel_workers = 2)',
      ],
      `SELECT reloptions::text FROM pg_class WHERE oid = '"User_email_key"'::regclass`,
      '{fillfactor=80}',
    ],
    [
      'default privileges',
      ['ALTER DEFAULT PRIVILEGES IN SCHEMA "public" GRANT SELECT ON TABLES TO PUBLIC'],
      'SELECT count(*)::int FROM "User"',
      0,
    ],
  ] as const)('%s: the backup is good, and is restored with them', async (_, statements, sql, value) => {
    const { backup, verify, restore, place } = await saidAfter(...statements)
    expect([backup, verify, restore].map((said) => [said.code, refusals(said)])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ])
    expect(await one(place.DATABASE_URL, sql)).toEqual(value)
  })

  test('an extension: the backup is good, and is restored without it', async () => {
    const { backup, verify, restore, place } = await saidAfter('CREATE EXTENSION pg_stat_statements')
    expect([backup, verify, restore].map((said) => [said.code, refusals(said)])).toEqual([
      [0, []],
      [0, []],
      [0, []],
    ])
    const named = `SELECT count(*)::int FROM pg_extension WHERE extname = 'pg_stat_statements'`
    expect(await one(place.DATABASE_URL, named)).toBe(0)
  })

  test('a foreign trigger is refused by backup and restore alike', async () => {
    const { backup, verify, restore } = await saidAfter(
      `CREATE FUNCTION "spy"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
      'CREATE TRIGGER "spy" AFTER INSERT ON "User" FOR EACH ROW EXECUTE FUNCTION "spy"()',
    )
    const lines = ['function spy() is not from any migration', 'trigger User spy is not from any migration']
    expect([backup, restore].map((said) => [said.code, refusals(said)])).toEqual([
      [1, lines.map((line) => `A restore will refuse it: ${line}`)],
      [1, lines.map((line) => `  ${line}`)],
    ])
    expect(verify.code).toBe(1)
  })

  test('what only the dump tells, as a comment on a table, is refused by backup and restore alike', async () => {
    const { backup, restore } = await saidAfter(`COMMENT ON TABLE "User" IS 'people'`)
    expect([backup.code, restore.code]).toEqual([1, 1])
    const line = 'comment TABLE "User" is not from any migration'
    expect(backup.output).toContain(`A restore will refuse it: ${line}`)
    expect(restore.output).toContain(`  ${line}`)
  })
})

testOn('sqlite', 'a foreign trigger in a file is refused by backup and restore alike', async () => {
  const { backup, verify, restore } = await saidAfter(
    'CREATE TRIGGER "spy" AFTER INSERT ON "User" BEGIN DELETE FROM "Session"; END',
  )
  const line = 'trigger spy is not from any migration'
  expect([backup.code, verify.code, restore.code]).toEqual([1, 1, 1])
  expect(refusals(backup)).toEqual([`A restore will refuse it: ${line}`])
  expect(refusals(restore)).toEqual([`  ${line}`])
})
