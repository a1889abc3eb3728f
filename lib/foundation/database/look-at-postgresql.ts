import { Client } from 'pg'
import { poolConfigOf } from './address'
import type { Away } from './reach'

const ANSWER_MS = 5000
const TOO_MANY_CONNECTIONS = '53300'

/**
 * Uses a connection of its own: those of the pool may be dead without knowing it.
 * @throws what keeps the database from answering
 */
export async function lookAt(url: string): Promise<Away | null> {
  const client = new Client({ ...poolConfigOf(url), connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS })
  // What breaks later than it is told to end.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return null
  } catch (error) {
    // It is there, and busy.
    if ((error as { code?: unknown }).code === TOO_MANY_CONNECTIONS) return null
    throw error
  } finally {
    void client.end().catch(() => {})
  }
}
