import { existsSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { Client, escapeIdentifier } from 'pg'
import { parseClientConfig, postgresqlAddress } from '@/lib/foundation/database/address'
import { readMigrationState } from '@/prisma/migrate'
import { UNBOUNDED } from '@/prisma/with-client'

/**
 * The tables of which two files of SQLite do not have the very same rows; null where the first is not there, or has nothing.
 * Both are only read, in one transaction.
 */
export async function differingSqlite(
  live: string,
  other: string,
  tables: readonly string[],
): Promise<string[] | null> {
  if (!existsSync(live)) return null
  const { applied, missing } = await readMigrationState(`file:${live}`)
  if (applied.length === 0 || missing.length > 0) return null
  const client = createClient({ url: `file:${other}`, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    await client.execute({ sql: 'ATTACH ? AS live', args: [live] })
    const transaction = await client.transaction('read')
    const differing: string[] = []
    for (const table of tables) {
      const [here, there] = [`main.${escapeIdentifier(table)}`, `live.${escapeIdentifier(table)}`]
      const { rows } = await transaction.execute(
        `SELECT (SELECT count(*) FROM ${here}) = (SELECT count(*) FROM ${there})
          AND NOT EXISTS (SELECT * FROM ${here} EXCEPT SELECT * FROM ${there}) AS same`,
      )
      if (rows[0]?.same !== 1) differing.push(table)
    }
    transaction.close()
    return differing
  } finally {
    client.close()
  }
}

/**
 * The same of two databases of one PostgreSQL server, by number of rows and a sum over the hashes of their text, which does
 * not depend on their order; null where the first has nothing.
 */
export async function differingPostgresql(
  live: string,
  other: string,
  tables: readonly string[],
): Promise<string[] | null> {
  const { applied, missing } = await readMigrationState(live)
  if (applied.length === 0 || missing.length > 0) return null
  const [here, there] = [await readSums(other, tables), await readSums(live, tables)]
  return tables.filter((table) => here.get(table) !== there.get(table))
}

async function readSums(url: string, tables: readonly string[]): Promise<Map<string, string>> {
  const client = new Client(parseClientConfig(url))
  const schema = escapeIdentifier(postgresqlAddress(url).schema)
  await client.connect()
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${UNBOUNDED}`)
    const sums = new Map<string, string>()
    for (const table of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS sum
         FROM ${schema}.${escapeIdentifier(table)} AS t`,
      )
      sums.set(table, rows[0]?.sum ?? '')
    }
    return sums
  } finally {
    await client.end()
  }
}
