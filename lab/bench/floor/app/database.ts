import { type Client, createClient } from '@libsql/client'

const holder = globalThis as { floorDatabase?: Client }

/**
 * Opens the database once, with the driver's defaults: write-ahead log, and every write on the disk before the answer.
 */
export function database(): Client {
  holder.floorDatabase ??= createClient({ url: process.env.FLOOR_DATABASE ?? ':memory:', timeout: 5000 })
  return holder.floorDatabase
}

/** Returns the person of a session cookie by the database. */
export async function findPerson(cookie: string | null): Promise<string | null> {
  const session = /(?:^|; )floor=([^;]+)/.exec(cookie ?? '')?.[1]
  if (!session) return null
  const { rows } = await database().execute({ sql: 'SELECT person FROM session WHERE id = ?', args: [session] })
  return rows[0] ? String(rows[0].person) : null
}
