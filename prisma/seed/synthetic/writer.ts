import { type Client, createClient } from '@libsql/client'
import { Client as PostgresqlClient } from 'pg'
import { parseClientConfig, parseProvider } from '@/lib/foundation/database/address'
import { type Tables, writeStatements } from './tables'

/** Writes rows with plain statements, a transaction for each call. */
export type Writer = { readonly write: (tables: Tables) => Promise<void>; readonly close: () => Promise<void> }

export const openWriter = (url: string): Promise<Writer> =>
  parseProvider(url) === 'postgresql' ? openPostgresql(url) : openSqlite(url)

async function openSqlite(url: string): Promise<Writer> {
  const client: Client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  // Room for the indexes, which are written all over.
  await client.execute('PRAGMA cache_size = -100000')
  return {
    write: async (tables) => {
      await client.batch(writeStatements(tables), 'write')
    },
    close: async () => client.close(),
  }
}

async function openPostgresql(url: string): Promise<Writer> {
  const client = new PostgresqlClient(parseClientConfig(url))
  await client.connect()
  const write = async (tables: Tables) => {
    await client.query('BEGIN')
    try {
      for (const { sql, args } of writeStatements(tables)) await client.query(numbered(sql), args)
      await client.query('COMMIT')
    } catch (error) {
      await client.query('ROLLBACK')
      throw error
    }
  }
  return { write, close: () => client.end() }
}

/** Numbers the parameters of a statement, as PostgreSQL wants them. Their values are sent as text, which it converts. */
function numbered(sql: string): string {
  let count = 0
  return sql.replaceAll('?', () => `$${++count}`)
}
