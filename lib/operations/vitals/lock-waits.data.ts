import 'server-only'
import { Client } from 'pg'
import { parsePoolConfig } from '@/lib/foundation/database/address'

/** A statement that takes so long, and waits for a lock, counts: others wait for milliseconds. */
const LONG_SECONDS = 2
/** A scrape waits no longer than this. */
const ANSWER_MS = 2000

/**
 * How many statements of a database on PostgreSQL wait for a lock and began over two seconds ago, whichever server sent
 * them. Asked over a connection of its own: when many wait, those of the pool are all taken. One server of several sees
 * what the others wait for, if all use the same role.
 */
export async function countLockWaits(url: string): Promise<number> {
  const bounds = { connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS }
  const client = new Client({ ...parsePoolConfig(url), ...bounds })
  // What breaks later than it is told to end.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query_start < now() - interval '1 second' * $1`,
      [LONG_SECONDS],
    )
    return rows[0]?.count ?? Number.NaN
  } finally {
    void client.end().catch(() => {})
  }
}
