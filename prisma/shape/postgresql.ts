import { randomUUID } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { parseClientConfig, postgresqlAddress } from '@/lib/foundation/database/address'
import type { Migration } from '../migrating/pending'
import { HISTORY } from '../migrating/postgresql'
import { CATALOG } from './catalog'
import type { Part } from './shape'
import { withoutTuning } from './tuning'

/** What a schema has in it, and what these migrations make of an empty one on the same server. */
export type SchemaShapes = { readonly expected: Part[]; readonly actual: Part[] }

/** Whether PostgreSQL refused a comparison, for which a schema is made, to a user without the right to make one. */
export const isForbidden = (error: unknown): boolean => (error as { code?: string } | null)?.code === '42501'
export const NOT_COMPARED = 'not compared: the database user may not create schemas'

/** A name that PostgreSQL writes without quotes, and that stands nowhere else in a definition. */
export const scratchName = (): string => `waymark_check_${randomUUID().replaceAll('-', '')}`

/** The migrations run in a schema of their own, in a transaction that is rolled back: nothing is left of them. */
export async function shapesOfPostgresql(url: string, migrations: readonly Migration[]): Promise<SchemaShapes> {
  const client = new Client(parseClientConfig(url))
  const [scratch, { schema }] = [scratchName(), postgresqlAddress(url)]
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`CREATE SCHEMA ${scratch}`)
    await client.query(`SET LOCAL search_path = ${scratch}`)
    for (const sql of [HISTORY, ...migrations.map((migration) => migration.sql)]) await client.query(sql)
    // Every name is written with its schema then.
    await client.query(`SET LOCAL search_path = ''`)
    const [actual, made] = [await partsIn(client, schema), await partsIn(client, scratch)]
    const { rows } = await client.query<{ name: string }>('SELECT quote_ident($1) AS name', [schema])
    const own = rows[0]?.name ?? escapeIdentifier(schema)
    const expected = made.map((part) => ({ ...part, definition: part.definition.replaceAll(scratch, () => own) }))
    return { actual, expected }
  } finally {
    await client.query('ROLLBACK').catch(() => {})
    await client.end()
  }
}

async function partsIn(client: Client, schema: string): Promise<Part[]> {
  return (await client.query<Part>(CATALOG, [schema])).rows.map(withoutTuning)
}
