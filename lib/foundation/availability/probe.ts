import { statSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { Client, type ClientConfig } from 'pg'
import type { DatabaseOutage } from './circuit-breaker'

/**
 * Checks databases over connections apart from the process's own clients. Each check rejects where the database is
 * unusable.
 */

/** Checks reading and writing, without waiting for locks. */
export async function probeSqlite(file: string): Promise<DatabaseOutage | null> {
  // Throws where the file is missing: opening it would create one.
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

/** Checks over a new connection: those of a pool may be dead without having noticed. */
export async function probePostgresql(config: ClientConfig): Promise<null> {
  const client = new Client({ ...config, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS })
  // Ignores errors after `end()` was called.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
  } catch (error) {
    // Too many connections: the server is up, and busy.
    if ((error as { code?: unknown }).code !== TOO_MANY_CONNECTIONS) throw error
  } finally {
    void client.end().catch(() => {})
  }
  return null
}
