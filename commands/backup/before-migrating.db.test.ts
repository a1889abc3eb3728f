import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { openDatabase } from '@/lib/foundation/database/db'
import { getMigrationsFolder, migrate, readMigrationState } from '@/prisma/migrate'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { prepareDatabase } from '../database'
import { copyBeforeMigrating, KEPT } from './before-migrating'

setUpEmptyDatabase({ isAltered: true })

const folder = () => process.env.DATA_FOLDER ?? ''
const copies = () => readdirSync(folder()).filter((name) => name.includes('.before-'))

/** Makes a database as an earlier version left it: without the newest migration. */
async function earlierDatabase(people: number): Promise<string> {
  const url = `file:${path.join(folder(), 'old.db')}`
  const earlier = path.join(folder(), 'migrations')
  cpSync(getMigrationsFolder(url), earlier, { recursive: true })
  const newest = readdirSync(earlier)
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1)
  rmSync(path.join(earlier, newest ?? ''), { recursive: true })
  await migrate(url, earlier)
  const client = openDatabase(url)
  for (let count = 0; count < people; count++) {
    await client.$executeRawUnsafe(
      `INSERT INTO "User" ("id", "email", "name", "updatedAt") VALUES ('${count}', '${count}@waymark.test', 'Ana', '2026-11-25T00:00:00.000+00:00')`,
    )
  }
  await client.$disconnect()
  return url
}

testOn('sqlite', 'an update keeps the database as it was before, whole and for its owner alone', async () => {
  vi.spyOn(console, 'log').mockReturnValue()
  const url = await earlierDatabase(3)
  const before = await readMigrationState(url)
  expect(await prepareDatabase({ DATABASE_URL: url, DATA_FOLDER: folder() })).toEqual(before.missing)
  expect(console.log).toHaveBeenCalledWith(expect.stringContaining('kept a copy from before the update at'))
  expect((await readMigrationState(url)).missing).toEqual([])
  const [copy = '', ...others] = copies()
  expect(others).toEqual([])
  expect(statSync(path.join(folder(), copy)).mode & 0o777).toBe(0o600)
  const kept = `file:${path.join(folder(), copy)}`
  expect(await readMigrationState(kept)).toEqual(before)
  const client = openDatabase(kept)
  const rows = await client.$queryRawUnsafe<{ count: bigint }[]>('SELECT count(*) AS "count" FROM "User"')
  expect(Number(rows[0]?.count)).toBe(3)
  await client.$disconnect()
})

testOn(
  'sqlite',
  'there is no copy of what has nobody in it, of what needs no update, and of what is not there',
  async () => {
    const url = await earlierDatabase(0)
    expect(await copyBeforeMigrating(url)).toBeNull()
    expect(await copyBeforeMigrating(process.env.DATABASE_URL ?? '')).toBeNull()
    expect(await copyBeforeMigrating(`file:${path.join(folder(), 'none.db')}`)).toBeNull()
    expect(copies()).toEqual([])
    expect(readdirSync(folder())).not.toContain('none.db')
  },
)

testOn('sqlite', 'the newest five copies are kept', async () => {
  const url = await earlierDatabase(1)
  const earlier = [1, 2, 3, 4, 5, 6].map((day) => `old.db.before-2025010${day}000000_something`)
  for (const name of earlier) writeFileSync(path.join(folder(), name), '')
  expect(await copyBeforeMigrating(url)).not.toBeNull()
  expect(copies()).toHaveLength(KEPT)
  expect(copies().sort()[0]).toBe('old.db.before-20250103000000_something')
})

testOn('sqlite', 'an update that fails and is tried again pushes out no copy but its own', async () => {
  const url = await earlierDatabase(1)
  writeFileSync(path.join(folder(), 'old.db.before-20250101000000_something'), '')
  for (let start = 0; start < KEPT + 2; start++) await copyBeforeMigrating(url)
  expect(copies()).toHaveLength(2)
})

test('a database of a newer version is left as it is', async () => {
  const url = process.env.DATABASE_URL ?? ''
  const client = openDatabase(url)
  await client.$executeRawUnsafe(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at")
     VALUES ('1', 'x', '99990101000000_later', '2099-01-01')`,
  )
  await client.$disconnect()
  const refused = prepareDatabase({ DATABASE_URL: url, DATA_FOLDER: folder() })
  await expect(refused).rejects.toThrow('newer version, which applied 99990101000000_later; start that version')
  expect(copies()).toEqual([])
})
