import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parsePoolConfig, toFilePath } from '@/lib/foundation/database/address'
import { openDatabase } from '@/lib/foundation/database/db'
import { env } from '@/lib/foundation/env'
import { shared } from '@/lib/foundation/shared.mjs'
import { syncRoadmaps } from '@/lib/learning/roadmaps/commands'
import { operator } from '@/lib/platform/auth/viewer'
import { Prisma, type PrismaClient } from '@/prisma/generated/sqlite/client'
import { migrate } from '@/prisma/migrate'
import { seedDemo } from '@/prisma/seed/demo'
import { setUpDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy } from '@/testing/databases/postgresql-templates'
import { describeOn } from '@/testing/databases/test-on'
import { runCommand } from '@/testing/processes/command'
import { holdSqlite } from '../backup/sqlite-lock'
import { hashOfContent, readLibrary } from '../content-files'
import { compareTables, copyTables } from './copy'
import { move } from './move'
import { listTables } from './tables'

setUpDatabase()

describeOn('postgresql', 'a move from SQLite to PostgreSQL', () => {
  let source: PrismaClient
  const made: string[] = []
  let count = 0

  /** Fills the source with the demo, and with values that are easily corrupted. */
  beforeAll(async () => {
    const url = `file:${path.join(process.env.DATA_FOLDER ?? '', 'source.db')}`
    await migrate(url)
    source = openDatabase(url)
    const [own, address] = [shared.database, env().DATABASE_URL]
    shared.database = source
    // Raw SQL is written for the kind of database in this address.
    Object.assign(env(), { DATABASE_URL: url })
    await syncRoadmaps(operator, readLibrary(), hashOfContent())
    await seedDemo(operator, new Date())
    shared.database = own
    Object.assign(env(), { DATABASE_URL: address })
    await makeOdd()
  })

  async function makeOdd(): Promise<void> {
    const text = fc.string({ unit: 'binary', maxLength: 80 }).map((value) => value.replaceAll('\0', '').toWellFormed())
    const names = fc.sample(text, 400)
    const moments = fc.sample(fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), 400)
    const data = names.map((name, index) => {
      const at = moments[index] ?? new Date()
      return { email: `odd.${index}@waymark.test`, name, createdAt: at, disabledAt: index % 3 ? null : at }
    })
    await source.user.createMany({ data })
    const [learner, roadmap] = [await source.learner.findFirstOrThrow(), await source.roadmap.findFirstOrThrow()]
    const floats = fc.sample(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), 100)
    await source.forecastRecord.createMany({
      data: floats.map((shareDone, index) => ({
        ...{ learnerId: learner.id, roadmapId: roadmap.id, target: `odd ${index}`, week: '2027-01-04' },
        ...{ trackSlug: 'nodejs', shareDone, basis: 'plan' },
      })),
    })
    for (const name of [`O'Brien "quoted" \\ {a,b} NULL`, 'NULL', '{}', '\\N', '', '\t\r\n', '𝒳 ́ \u{10ffff}']) {
      await source.user.create({ data: { email: `${randomUUID()}@waymark.test`, name } })
    }
    // A column's default writes moments in another format.
    await source.$executeRawUnsafe(
      `INSERT INTO "Session" ("id", "userId", "expiresAt") SELECT '${randomUUID()}', "id", '2026-12-25T00:00:00.000+00:00' FROM "User" LIMIT 1`,
    )
  }

  afterEach(async () => {
    for (const url of made.splice(0)) await dropCopy(url)
  })
  afterAll(() => source.$disconnect())

  /** Copies the source to a file that no process has open. */
  async function closedSource(): Promise<string> {
    const file = path.join(process.env.DATA_FOLDER ?? '', `closed-${count++}.db`)
    await source.$executeRawUnsafe(`VACUUM INTO '${file}'`)
    return `file:${file}`
  }

  async function emptyTarget(): Promise<string> {
    const name = `move-${randomUUID()}`
    await administer(`CREATE DATABASE "${name}"`)
    made.push(clusterUrl(name))
    return clusterUrl(name)
  }

  const getModels = (client: PrismaClient) =>
    Object.values(Prisma.ModelName).map((model) => {
      const key = `${model[0]?.toLowerCase()}${model.slice(1)}` as 'user'
      return [model, client[key]] as const
    })

  const everything = async (client: PrismaClient) => {
    const tables: Record<string, unknown[]> = {}
    for (const [model, delegate] of getModels(client)) {
      const rows: object[] = await delegate.findMany()
      tables[model] = rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    }
    return tables
  }

  async function withTarget<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
    const client = new Client(parsePoolConfig(url))
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }

  const usersIn = (url: string) =>
    withTarget(url, async (client) => Number((await client.query('SELECT count(*) FROM "User"')).rows[0].count))

  test('brings every row of every table, value by value', async () => {
    const [from, to] = [await closedSource(), await emptyTarget()]
    const told: string[] = []
    await move(from, to, (table) => told.push(table))
    const tables = Object.values(Prisma.ModelName).map((model) =>
      model === 'IdempotencyRecord' ? 'SettledKey' : model,
    )
    expect([...told].sort()).toEqual(tables.sort())
    const target = openDatabase(to)
    expect(await everything(target)).toEqual(await everything(source))
    await target.$disconnect()
  })

  test('is one command, after which the product’s own verification is clean', async () => {
    const [from, to] = [await closedSource(), await emptyTarget()]
    // Production mode, in which the command first looks for demo accounts, and must not keep the database open. WAL
    // mode, as a server leaves it; set by a process that ends, because a driver releases a closed file only later.
    const script = `const { createClient } = await import('@libsql/client'); const source = createClient({ url: '${from}' })
      await source.executeMultiple('PRAGMA journal_mode = WAL; UPDATE "User" SET "isDemo" = 0')`
    execFileSync(process.execPath, ['--input-type=module', '--eval', script])
    const own = { NODE_ENV: 'production', NEXTAUTH_SECRET: 'pOnE6Y0gQ2fW8cVt4KzXh1sUaJm3LrBi7Dd9' }
    const env = { DATABASE_URL: from, DATA_FOLDER: process.env.DATA_FOLDER ?? '', ...own }
    const first = await runCommand('commands/move.ts', ['--to', to], env)
    expect(first.output).toContain('both databases say the same')
    expect(first.output).toContain('Everything is as it should be.')
    expect(first.code).toBe(0)
    const again = await runCommand('commands/move.ts', ['--to', to], env)
    expect(again).toEqual({
      code: 1,
      output: expect.stringMatching(/^Database: .*\nNothing was moved: the target is not empty: \w+ has rows\n$/),
    })
  })

  test('sees any difference that a copy could have', async () => {
    const [from, to] = [await closedSource(), await emptyTarget()]
    await migrate(to)
    const held = await holdSqlite(toFilePath(from))
    await withTarget(to, async (target) => {
      const ends = { source: held.transaction, target, schema: 'public' }
      await target.query('BEGIN')
      const tables = await listTables(target, 'public')
      await copyTables(ends, tables)
      const compare = () => compareTables(ends, tables, () => {})
      await compare()
      const one = (table: string) => `WHERE ctid = (SELECT min(ctid) FROM "${table}")`
      const damages = [
        `UPDATE "User" SET "name" = "name" || ' ' ${one('User')}`,
        `UPDATE "User" SET "isMentor" = NOT "isMentor" ${one('User')}`,
        `UPDATE "Event" SET "occurredAt" = "occurredAt" + interval '1 millisecond' ${one('Event')}`,
        `UPDATE "Event" SET "reason" = '' WHERE "reason" IS NULL`,
        `UPDATE "ForecastRecord" SET "shareDone" = "shareDone" * 1.0000000000000002 WHERE "shareDone" > 1e-300 AND "shareDone" < 1e300`,
        `UPDATE "Enrollment" SET "doneCount" = "doneCount" + 1 ${one('Enrollment')}`,
        `DELETE FROM "ChecklistMark" ${one('ChecklistMark')}`,
        `INSERT INTO "User" ("id", "email", "name", "updatedAt") VALUES ('x', 'x', 'x', now())`,
      ]
      for (const damage of damages) {
        await target.query('SAVEPOINT whole')
        expect((await target.query(damage)).rowCount, damage).toBeGreaterThan(0)
        await expect(compare(), damage).rejects.toThrow(/rows here and|are not the same here and there/)
        await target.query('ROLLBACK TO whole')
      }
      await compare()
      await target.query('ROLLBACK')
    })
    held.letGo()
  })

  test('leaves nothing behind when a row cannot be brought', async () => {
    await source.$executeRawUnsafe(
      `INSERT INTO "Signal" ("id", "userId", "topic") SELECT 'nul', "id", 'a' || char(0) || 'b' FROM "User" LIMIT 1`,
    )
    const [from, to] = [await closedSource(), await emptyTarget()]
    await expect(move(from, to, () => {})).rejects.toThrow('1 rows of Signal have a NUL in a text')
    await source.$executeRawUnsafe(`UPDATE "Signal" SET "topic" = 'x' WHERE "id" = 'nul'`)
    await source.$executeRawUnsafe('UPDATE "Learner" SET "weeklyHours" = "weeklyHours" + 3000000000')
    await expect(move(await closedSource(), to, () => {})).rejects.toThrow(
      /PostgreSQL refuses rows of Learner: .* range/,
    )
    await source.$executeRawUnsafe('UPDATE "Learner" SET "weeklyHours" = "weeklyHours" - 3000000000')
    await source.$executeRawUnsafe(`UPDATE "Signal" SET "createdAt" = 'soon' WHERE "id" = 'nul'`)
    await expect(move(await closedSource(), to, () => {})).rejects.toThrow(
      'Signal nul: createdAt cannot hold string soon',
    )
    await source.$executeRawUnsafe(`DELETE FROM "Signal" WHERE "id" = 'nul'`)
    await source.$executeRawUnsafe('ALTER TABLE "Note" ADD COLUMN "mood" TEXT')
    await expect(move(await closedSource(), to, () => {})).rejects.toThrow(
      'only one of the two databases has Note.mood',
    )
    await source.$executeRawUnsafe('ALTER TABLE "Note" DROP COLUMN "mood"')
    await source.$executeRawUnsafe('CREATE TRIGGER "spy" AFTER INSERT ON "Note" BEGIN DELETE FROM "Event"; END')
    await expect(move(await closedSource(), to, () => {})).rejects.toThrow(
      'the source does not match its migrations:\n  trigger spy is not from any migration',
    )
    await source.$executeRawUnsafe('DROP TRIGGER "spy"')
    expect(await usersIn(to)).toBe(0)
    await move(await closedSource(), to, () => {})
    expect(await usersIn(to)).toBe(await source.user.count())
  })

  test('refuses a source that a server has open, and one of an older version', async () => {
    const to = await emptyTarget()
    const open = `file:${path.join(process.env.DATA_FOLDER ?? '', 'source.db')}`
    await expect(move(open, to, () => {})).rejects.toThrow(/open; stop it first/)
    const older = await closedSource()
    const client = openDatabase(older)
    const name =
      'DELETE FROM "_prisma_migrations" WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")'
    await client.$executeRawUnsafe(name)
    const copy = `${older}.copy`
    await client.$executeRawUnsafe(`VACUUM INTO '${toFilePath(copy)}'`)
    await client.$disconnect()
    await expect(move(copy, to, () => {})).rejects.toThrow(/the source lacks \d+/)
  })
})

test('a move goes from SQLite to PostgreSQL, and no other way', async () => {
  const there = 'postgresql://nobody@127.0.0.1:1/none'
  await expect(move(there, there, () => {})).rejects.toThrow('has to name the SQLite database')
  // The last would come back in an error of its own, password and all.
  for (const to of ['file:other.db', 'postgresql://waymark:se/cret@host/waymark']) {
    await expect(move('file:/tmp/none.db', to, () => {})).rejects.toThrow('--to has to name a database')
  }
  await expect(move('file:/tmp/none.db', there, () => {})).rejects.toThrow('there is no database at /tmp/none.db')
})
