import { type Client, escapeIdentifier } from 'pg'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { appliedIn } from '@/prisma/migrating/postgresql'
import { UNBOUNDED, withClient } from '@/prisma/with-client'
import { runProgram, toConnection } from './postgresql-programs'
import { requireSameMajor } from './same-major'
import type { Content } from './sqlite-copy'

/** What `pg_dump` is told for a copy of a schema. */
export const dumpArguments = (schema: string): readonly string[] => [
  '--format=custom',
  '--no-owner',
  '--no-privileges',
  `--schema=${escapeIdentifier(schema)}`,
]

/** Dumps a database as it is at one moment, and says what it had in it at that moment. Nobody waits for it. */
export async function dumpPostgresql(url: string, to: string): Promise<Content> {
  await requireSameMajor('pg_dump', url)
  return withClient(url, async (client) => {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${UNBOUNDED}`)
    const { rows } = await client.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot')
    const { dbname, schema, env } = toConnection(url)
    const what = dumpArguments(schema)
    await runProgram('pg_dump', [...what, `--snapshot=${rows[0]?.snapshot}`, `--file=${to}`, `--dbname=${dbname}`], env)
    return await readContent(client, url)
  })
}

export async function readContent(client: Client, url: string): Promise<Content> {
  const { schema } = postgresqlAddress(url)
  const tables = await client.query<{ name: string }>(
    `SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'r' ORDER BY name`,
    [schema],
  )
  const rows: Record<string, number> = {}
  for (const { name } of tables.rows) {
    const counted = await client.query(
      `SELECT count(*) AS count FROM ${escapeIdentifier(schema)}.${escapeIdentifier(name)}`,
    )
    rows[name] = Number(counted.rows[0]?.count)
  }
  const files = await client.query<{ id: string; size: number; sha256: string }>(
    `SELECT "id", "size", "sha256" FROM ${escapeIdentifier(schema)}."StoredFile" ORDER BY "id"`,
  )
  return { rows, files: files.rows, migrations: await appliedIn(client) }
}

export async function knowsFile(url: string, id: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const table = `${escapeIdentifier(postgresqlAddress(url).schema)}."StoredFile"`
    return (await client.query(`SELECT 1 FROM ${table} WHERE "id" = $1`, [id])).rows.length > 0
  })
}
