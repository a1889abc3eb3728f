import { db } from '@/lib/foundation/database/db'
import { isOnPostgresql } from './postgresql-templates'

/** Lists the database's schema, for tests about every table. Names alone, without migration tables. */

type Named = { readonly name: string }
const listNames = async (sql: string) => (await db().$queryRawUnsafe<Named[]>(sql)).map(({ name }) => name)

export const listTables = (): Promise<string[]> =>
  listNames(
    isOnPostgresql()
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_%'
         ORDER BY name`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_%' ESCAPE '\\'
         ORDER BY name`,
  )

export const listColumns = (table: string): Promise<string[]> =>
  listNames(
    isOnPostgresql()
      ? `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${table}'`
      : `SELECT name FROM pragma_table_info('${table}')`,
  )

/** Lists the tables that a table refers to. */
export const listReferences = (table: string): Promise<string[]> =>
  listNames(
    isOnPostgresql()
      ? `SELECT c.relname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
         WHERE k.contype = 'f' AND k.conrelid = '"${table}"'::regclass`
      : `SELECT "table" AS name FROM pragma_foreign_key_list('${table}')`,
  )

/** Lists broken foreign keys. PostgreSQL has none, unless a constraint is not validated. */
export const brokenKeys = () =>
  db().$queryRawUnsafe<object[]>(
    isOnPostgresql()
      ? `SELECT conname::text FROM pg_constraint WHERE contype = 'f' AND NOT convalidated`
      : 'PRAGMA foreign_key_check',
  )

/** Makes deleting the matching rows fail from now on; `condition` is SQL about the row `OLD`. */
export async function refuseToDelete(table: string, condition: string): Promise<void> {
  if (!isOnPostgresql()) {
    await db().$executeRawUnsafe(
      `CREATE TRIGGER "stuck" BEFORE DELETE ON "${table}" WHEN ${condition} BEGIN SELECT RAISE(ABORT, 'stuck'); END`,
    )
    return
  }
  await db().$executeRawUnsafe(
    `CREATE OR REPLACE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stuck'; END $$`,
  )
  await db().$executeRawUnsafe(
    `CREATE TRIGGER "stuck" BEFORE DELETE ON "${table}" FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION stuck()`,
  )
}

export const allowToDelete = (table: string) => dropTrigger('stuck', table)

export async function dropTrigger(name: string, table: string): Promise<void> {
  await db().$executeRawUnsafe(`DROP TRIGGER "${name}"${isOnPostgresql() ? ` ON "${table}"` : ''}`)
}
