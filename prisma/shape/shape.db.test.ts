import { expect, test } from 'vitest'
import { db } from '@/lib/foundation/database/db'
import { setUpEmptyDatabase } from '@/testing/database'
import { isOnPostgresql } from '@/testing/databases/postgresql-templates'
import { testOn } from '@/testing/databases/test-on'
import { schemaDifferences } from '../migrate'

setUpEmptyDatabase({ isAltered: true })

const found = () => schemaDifferences(process.env.DATABASE_URL ?? '')

/** Statements, each with the differences that they cause. */
const onBoth: [string, string[]][] = [
  ['CREATE INDEX "extra" ON "User" ("name")', ['index extra is not from any migration']],
  ['CREATE TABLE "Extra" ("id" TEXT PRIMARY KEY)', ['table Extra is not from any migration']],
  ['CREATE VIEW "Seen" AS SELECT "id" FROM "User"', ['view Seen is not from any migration']],
  ['DROP INDEX "User_email_key"', ['index User_email_key is missing']],
  ['DROP TABLE "Signal"', ['table Signal is missing']],
]
const onSqlite: [string, string[]][] = [
  [
    'CREATE TRIGGER "spy" AFTER UPDATE ON "User" BEGIN DELETE FROM "Signal"; END',
    ['trigger spy is not from any migration'],
  ],
  ['DROP TRIGGER "AuditEntry_no_delete"', ['trigger AuditEntry_no_delete is missing']],
  ['ALTER TABLE "User" ADD COLUMN "mood" TEXT', ['table User is not what the migrations make it']],
]
const onPostgresql: [string, string[]][] = [
  [
    `CREATE FUNCTION "spy"() RETURNS trigger SECURITY DEFINER LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
     CREATE TRIGGER "spy" AFTER UPDATE ON "User" FOR EACH ROW EXECUTE FUNCTION "spy"()`,
    ['function spy is not from any migration', 'trigger spy on User is not from any migration'],
  ],
  ['DROP TRIGGER "AuditEntry_no_change" ON "AuditEntry"', ['trigger AuditEntry_no_change on AuditEntry is missing']],
  [
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_no_change"',
    ['trigger AuditEntry_no_change on AuditEntry is not what the migrations make it'],
  ],
  [
    `CREATE OR REPLACE FUNCTION "AuditEntry_is_append_only"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    ['function AuditEntry_is_append_only is not what the migrations make it'],
  ],
  ['ALTER TABLE "User" ADD COLUMN "mood" TEXT', ['column User.mood is not from any migration']],
  [`ALTER TABLE "User" ALTER COLUMN "name" SET DEFAULT 'x'`, ['column User.name is not what the migrations make it']],
  ['ALTER TABLE "User" ALTER COLUMN "name" DROP NOT NULL', ['column User.name is not what the migrations make it']],
  [
    'ALTER TABLE "Session" DROP CONSTRAINT "Session_userId_fkey"',
    ['constraint Session Session_userId_fkey is missing'],
  ],
  [
    `ALTER TABLE "User" ADD CONSTRAINT "named" CHECK (length("name") > 0)`,
    ['constraint User named is not from any migration'],
  ],
  ['CREATE RULE "none" AS ON DELETE TO "User" DO INSTEAD NOTHING', ['rule none on User is not from any migration']],
  ['CREATE POLICY "all" ON "User"', ['policy all on User is not from any migration']],
  ['ALTER TABLE "User" ENABLE ROW LEVEL SECURITY', ['table User is not what the migrations make it']],
  ['CREATE SEQUENCE "counted"', ['sequence counted is not from any migration']],
  [`CREATE TYPE "mood" AS ENUM ('good')`, ['type mood is not from any migration']],
  [`CREATE COLLATION "odd" (provider = icu, locale = 'de')`, ['object collation public.odd is not from any migration']],
]

test('a database that was only migrated is what its migrations make', async () => {
  expect(await found()).toEqual([])
  await db().$executeRawUnsafe('ANALYZE')
  expect(await found()).toEqual([])
})

for (const [damage, lines] of [...onBoth, ...(isOnPostgresql() ? onPostgresql : onSqlite)]) {
  test(`a line tells of ${damage.replaceAll(/\s+/g, ' ').slice(0, 80)}`, async () => {
    for (const sql of damage.split(/;\s+(?=CREATE TRIGGER)/)) await db().$executeRawUnsafe(sql)
    expect(await found()).toEqual(lines)
  })
}

testOn('postgresql', 'what extensions brought along, and they themselves, are the host’s own matter', async () => {
  for (const name of ['pg_stat_statements', 'pg_trgm', 'hstore'])
    await db().$executeRawUnsafe(`CREATE EXTENSION ${name}`)
  expect(await found()).toEqual([])
})
