import { statSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { Client, type ClientConfig } from 'pg'
import type { Away } from './breaker'

/** Looks at databases past the clients that the process works with. Each rejects where a database cannot be used at all. */

/** Waits for no lock. */
export async function lookAtSqlite(file: string): Promise<Away | null> {
  // Opening a file that is not there would make one.
  statSync(file)
  const client = createClient({ url: `file:${file}`, timeout: 0 })
  try {
    await client.execute('SELECT count(*) FROM sqlite_master')
    const transaction = await client.transaction('write').catch(() => null)
    await transaction?.rollback()
    return transaction ? null : 'writes'
  } finally {
    client.close()
  }
}

const ANSWER_MS = 5000
const TOO_MANY_CONNECTIONS = '53300'

/** By a connection of its own: those of a pool may be dead without knowing it. */
export async function lookAtPostgresql(config: ClientConfig): Promise<null> {
  const client = new Client({ ...config, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS })
  // What breaks later than it is told to end.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    // It is there, and busy.
    if ((error as { code?: unknown }).code !== TOO_MANY_CONNECTIONS) throw error
  } finally {
    void client.end().catch(() => {})
  }
  return null
}
