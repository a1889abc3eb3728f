import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import { type Applied, type Migration, MigrationError, pending } from './pending'

/** `_prisma_migrations`, exactly as Prisma makes it. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/**
 * Switches to WAL, and retries: SQLite fails with SQLITE_BUSY at once while another process does the same, whatever the
 * timeout.
 */
async function enableWal(client: Client): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.execute('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (attempt === 50) throw error
      await wait(50)
    }
  }
}

export async function migrateSqlite(url: string, migrations: readonly Migration[]): Promise<string[]> {
  const client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    await enableWal(client)
    await client.execute(HISTORY)
    const applied: string[] = []
    // Migrations rebuild a table by dropping the old one, which must not cascade. SQLite allows this setting only
    // outside a transaction.
    await client.execute('PRAGMA foreign_keys = OFF')
    for (;;) {
      const name = await applyNext(client, migrations)
      if (name === null) return applied
      applied.push(name)
    }
  } finally {
    client.close()
  }
}

/** Returns the migrations that an existing database lists as applied; none without Prisma's table. Writes nothing. */
export async function appliedToSqlite(url: string): Promise<Applied[]> {
  const client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    const known = await client.execute("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'")
    return known.rows.length > 0 ? await appliedIn(client) : []
  } finally {
    client.close()
  }
}

async function appliedIn(database: Pick<Client, 'execute'>): Promise<Applied[]> {
  const known = await database.execute(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  return known.rows.map((row) => ({ name: String(row.name), checksum: String(row.checksum) }))
}

/** Finds the next migration under the write lock, and applies it. Returns its name, or null. */
async function applyNext(client: Client, migrations: readonly Migration[]): Promise<string | null> {
  const transaction = await client.transaction('write')
  try {
    const [next] = pending(migrations, await appliedIn(transaction))
    if (!next) return null
    await transaction.executeMultiple(next.sql)
    const broken = await transaction.execute('PRAGMA foreign_key_check')
    if (broken.rows.length > 0) {
      throw new MigrationError(`migration ${next.name} leaves ${broken.rows.length} broken references`)
    }
    const now = Date.now()
    await transaction.execute({
      sql: `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
            VALUES (?, ?, ?, ?, ?, 1)`,
      args: [randomUUID(), next.checksum, now, next.name, now],
    })
    await transaction.commit()
    return next.name
  } finally {
    transaction.close()
  }
}
