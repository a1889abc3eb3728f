import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { db, openDatabase } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy } from '@/testing/databases/postgresql-templates'
import { describeOn, testOn } from '@/testing/databases/test-on'
import { getMigrationsFolder, migrate } from '../migrate'
import { migratePostgresql } from './postgresql'

setUpEmptyDatabase({ isAltered: true })

const url = () => process.env.DATABASE_URL ?? ''
const inFolder = (name: string) => path.join(process.env.DATA_FOLDER ?? '', name)

/** Runs a test on an empty database. */
async function withBlank(work: (url: string) => Promise<void>): Promise<void> {
  await administer('CREATE DATABASE "blank"')
  try {
    await work(clusterUrl('blank'))
  } finally {
    await dropCopy(clusterUrl('blank'))
  }
}

// On PostgreSQL only: SQLite's driver blocks its whole process while it waits for a lock, so this would need processes.
testOn('postgresql', 'of several starts at once, each migration is applied by one', () =>
  withBlank(async (blank) => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(blank)))
    const names = applied.flat().sort()
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
    expect(await migrate(blank)).toEqual([])
  }),
)

test('a database of a newer version is refused, and so is one that had another migration of the name', async () => {
  const row = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
    VALUES ('1', 'x', '99990101000000_later', '2099-01-01')`
  await db().$executeRawUnsafe(row)
  await expect(migrate(url())).rejects.toThrow('newer version, which applied 99990101000000_later')
  await db().$executeRawUnsafe(`DELETE FROM "_prisma_migrations" WHERE "id" = '1'`)
  await db().$executeRawUnsafe(`UPDATE "_prisma_migrations" SET "checksum" = 'other'`)
  await expect(migrate(url())).rejects.toThrow('was changed after it was applied')
})

test('a migration that fails half way leaves nothing, and is not recorded', async () => {
  const folder = inFolder('migrations')
  cpSync(getMigrationsFolder(url()), folder, { recursive: true })
  mkdirSync(path.join(folder, '99990101000000_broken'))
  const sql = 'CREATE TABLE "Half" ("id" TEXT PRIMARY KEY);\nCREATE TABLE "User" ("id" TEXT PRIMARY KEY);\n'
  writeFileSync(path.join(folder, '99990101000000_broken', 'migration.sql'), sql)
  await expect(migrate(url(), folder)).rejects.toThrow(/already exists/)
  await expect(db().$queryRawUnsafe('SELECT * FROM "Half"')).rejects.toThrow(/Half/)
  expect(await migrate(url())).toEqual([])
})

testOn('postgresql', 'an address that names a schema has its tables there, for raw queries too', () =>
  withBlank(async (blank) => {
    const named = `${blank}?schema=trail`
    expect(await migrate(named)).not.toEqual([])
    expect(await migrate(named)).toEqual([])
    const client = openDatabase(named)
    await client.user.create({ data: { name: 'Ana', email: 'ana@waymark.test' } })
    const rows = await client.$queryRaw`SELECT "name", current_schema()::text AS "schema" FROM "User"`
    expect(rows).toEqual([{ name: 'Ana', schema: 'trail' }])
    await client.$disconnect()
  }),
)

describeOn('postgresql', 'while a backup reads a table that a migration changes', () => {
  const changing = { name: '99990101000000_mood', sql: 'ALTER TABLE "User" ADD COLUMN "mood" TEXT', checksum: 'x' }
  /** Returns the applied migrations and one more. */
  const withMore = async () => {
    const rows = await db().$queryRaw<{ name: string; checksum: string }[]>`
      SELECT migration_name AS name, checksum FROM "_prisma_migrations"`
    return [...rows.map((row) => ({ ...row, sql: '' })), changing]
  }
  const isWaiting = async () => {
    const rows = await db().$queryRaw<object[]>`
      SELECT pid FROM pg_locks WHERE NOT granted AND relation = '"User"'::regclass
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    return rows.length > 0
  }
  /** Holds a table's lock as `pg_dump` does while it reads, until `done` is called. */
  async function whileRead(work: (done: () => Promise<unknown>) => Promise<void>): Promise<void> {
    const log = console.log
    console.log = () => {}
    const dump = new Client({ connectionString: url() })
    await dump.connect()
    try {
      await dump.query('BEGIN; LOCK TABLE "User" IN ACCESS SHARE MODE')
      await work(() => dump.query('COMMIT'))
    } finally {
      await dump.end()
      console.log = log
    }
  }

  test('everyone else goes on, and it is applied afterwards', async () => {
    const migrations = await withMore()
    await whileRead(async (done) => {
      const migrating = migratePostgresql(url(), migrations, { tries: 100, pauseMs: 1000 })
      await expect.poll(isWaiting, { interval: 50 }).toBe(true)
      expect(await db().user.count()).toBe(0)
      await done()
      expect(await migrating).toEqual([changing.name])
    })
  })

  test('it is given up in the end, and nothing is left of it', async () => {
    const migrations = await withMore()
    await whileRead(async () => {
      const given = migratePostgresql(url(), migrations, { tries: 2, pauseMs: 10 })
      await expect(given).rejects.toThrow('waits for a table that another connection uses, such as a backup')
    })
    expect(await migratePostgresql(url(), migrations)).toEqual([changing.name])
  })
})
