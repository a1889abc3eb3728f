import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { readMigrationState } from '@/prisma/migrate'
import { setUpEmptyDatabase } from '@/testing/database'
import { testOn } from '@/testing/databases/test-on'
import { runCommand } from '@/testing/processes/command'
import { beginExchange, endExchange } from './backup/restore-marker'

setUpEmptyDatabase()

const [url, folder] = [() => process.env.DATABASE_URL ?? '', () => process.env.DATA_FOLDER ?? '']
const admin = (place: Record<string, string> = {}) =>
  runCommand('commands/admin.ts', ['ana@example.org'], {
    DATABASE_URL: url(),
    DATA_FOLDER: folder(),
    NEXTAUTH_SECRET: 'a secret for tests and nothing else',
    ...place,
  })
const refused = (why: RegExp) => ({ code: 1, output: expect.stringMatching(why) })

test('makes an admin, and prints a link to sign in', async () => {
  expect(await admin()).toEqual({
    code: 0,
    output: expect.stringMatching(/has an account now[\s\S]*\/link\?token=\S+\n$/),
  })
  expect(await db().user.findUnique({ where: { email: 'ana@example.org' } })).toMatchObject({ isAdmin: true })
})

test('leaves the database of an older version as it is', async () => {
  await db().$executeRawUnsafe(`DELETE FROM "_prisma_migrations"
    WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`)
  const before = await readMigrationState(url())
  expect(before.missing).toHaveLength(1)
  expect(await admin()).toEqual(
    refused(/No admin was made: .* an older version .* Start or upgrade the server first\n$/),
  )
  expect(await readMigrationState(url())).toEqual(before)
  expect(await db().user.count()).toBe(0)
})

testOn('sqlite', 'makes no database where there is none', async () => {
  const file = path.join(folder(), 'none.db')
  expect(await admin({ DATABASE_URL: `file:${file}` })).toEqual(
    refused(/No admin was made: there is no database at .*none\.db\. Start the server first\n$/),
  )
})

test('waits for the end of a restore', async () => {
  await beginExchange(folder(), 'now')
  expect(await admin()).toEqual(refused(/No admin was made: a restore was cut off/))
  endExchange(folder())
})
