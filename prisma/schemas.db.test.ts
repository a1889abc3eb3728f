import { readdirSync } from 'node:fs'
import path from 'node:path'
import { createClient, type Client as LibsqlClient } from '@libsql/client'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { setUpEmptyDatabase } from '@/testing/database'
import { administer, clusterUrl, dropCopy } from '@/testing/databases/postgresql-templates'
import { scriptOfSchema } from '@/testing/databases/schema-script'
import { testOn } from '@/testing/databases/test-on'

setUpEmptyDatabase()

/** Structure of all tables: one text for each column, index and reference. */
type Shape = readonly string[]

/** First migration that both folders have: before it the product ran on SQLite alone. */
const SINCE = '20261125200000'

test('each change of the schema has a migration for both kinds of database', () => {
  const [sqlite, postgresql] = ['sqlite', 'postgresql'].map((provider) =>
    readdirSync(`prisma/${provider}/migrations`).filter((name) => /^\d/.test(name)),
  )
  expect(postgresql?.filter((name) => !name.endsWith('_init'))).toEqual(sqlite?.filter((name) => name > SINCE))
})

testOn('sqlite', 'the migrations of SQLite lead to the model', async () => {
  const url = `file:${path.join(process.env.DATA_FOLDER ?? '', 'model.db')}`
  const script = await scriptOfSchema(url)
  const model = createClient({ url })
  await model.executeMultiple(script)
  const migrated = createClient({ url: process.env.DATABASE_URL ?? '' })
  const shape = await shapeOfSqlite(migrated)
  expect(shape.length).toBeGreaterThan(400)
  expect(shape).toEqual(await shapeOfSqlite(model))
  migrated.close()
  model.close()
})

async function shapeOfSqlite(client: LibsqlClient): Promise<Shape> {
  const read = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))
  const tables = await read(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 1) NOT IN ('_', 's')",
  )
  const shape: string[] = []
  for (const { name } of tables) {
    const parts = await Promise.all([
      read(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info('${name}')`),
      read(`SELECT i.name, i."unique", group_concat(c.name) AS columns FROM pragma_index_list('${name}') i,
            pragma_index_info(i.name) c WHERE i.origin = 'c' GROUP BY i.name`),
      read(`SELECT "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list('${name}')`),
    ])
    shape.push(...parts.flat().map((part) => `${name} ${JSON.stringify(part)}`))
  }
  return shape.sort()
}

testOn('postgresql', 'the migrations of PostgreSQL lead to the model', async () => {
  await administer('CREATE DATABASE "model"')
  const url = clusterUrl('model')
  try {
    const script = await scriptOfSchema(url)
    await withClient(url, (client) => client.query(script))
    const shape = await shapeOfPostgresql(process.env.DATABASE_URL ?? '')
    expect(shape.length).toBeGreaterThan(400)
    expect(shape).toEqual(await shapeOfPostgresql(url))
  } finally {
    await dropCopy(url)
  }
})

testOn('postgresql', 'text compares by its bytes in every column, as it does in SQLite', async () => {
  const others = await withClient(process.env.DATABASE_URL ?? '', (client) =>
    client.query(`SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
        AND table_name <> '_prisma_migrations'`),
  )
  expect(others.rows).toEqual([])
})

async function shapeOfPostgresql(url: string): Promise<Shape> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ part: string }>(`
      SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
        coalesce(column_default, '') || ' ' || coalesce(datetime_precision, 0) AS part
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'`),
  )
  return rows.map(({ part }) => part).sort()
}

async function withClient<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
