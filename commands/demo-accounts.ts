import { existsSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { readMigrationState } from '@/prisma/migrate'
import { withClient } from '@/prisma/with-client'
import { toHostError } from './database'
import { RefusedError } from './host-error'

/** SQL that finds a row where a database has demo accounts. */
export const DEMO = 'SELECT 1 FROM "User" WHERE "isDemo" LIMIT 1'

/**
 * Refuses a database with demo accounts, whose passwords are public: it is never a real one.
 * @throws RefusedError, also for a database of a newer version
 */
export async function requireNoDemo(url: string): Promise<void> {
  if (parseProvider(url) === 'sqlite' && !existsSync(toFilePath(url))) return
  const { applied } = await readMigrationState(url).catch((error: unknown) => {
    throw toHostError(url, error)
  })
  if (applied.length === 0) return
  const hasDemo = parseProvider(url) === 'sqlite' ? await hasDemoInSqlite(url) : await hasDemoInPostgresql(url)
  if (hasDemo) throw new RefusedError('this database holds demo accounts with known passwords; use another one')
}

async function hasDemoInSqlite(url: string): Promise<boolean> {
  const client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    return (await client.execute(DEMO)).rows.length > 0
  } finally {
    client.close()
  }
}

async function hasDemoInPostgresql(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    return (await client.query(DEMO)).rows.length > 0
  })
}
