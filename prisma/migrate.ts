import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'

/** `_prisma_migrations`, exactly as Prisma makes it, so that `prisma migrate status` agrees. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

type Migration = { name: string; sql: string; checksum: string }

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Going to WAL answers SQLITE_BUSY at once when another process is on its way there too, whatever the timeout. */
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

/**
 * Applies the checked-in migrations that a SQLite database lacks, one transaction each, and gives their names.
 * Several processes may start at once: the database's own write lock lets one of them apply each migration.
 */
export async function migrate(url: string, folder = path.resolve('prisma/sqlite/migrations')): Promise<string[]> {
  const client = createClient({ url, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    await enableWal(client)
    await client.execute(HISTORY)
    const applied: string[] = []
    // Tables are rebuilt by dropping the old one, which must not cascade. Only outside a transaction can it be set.
    await client.execute('PRAGMA foreign_keys = OFF')
    for (const migration of readMigrations(folder)) {
      if (await applyOnce(client, migration)) applied.push(migration.name)
    }
    return applied
  } finally {
    client.close()
  }
}

async function applyOnce(client: Client, { name, sql, checksum }: Migration): Promise<boolean> {
  const transaction = await client.transaction('write')
  try {
    const known = await transaction.execute({
      sql: 'SELECT checksum FROM _prisma_migrations WHERE migration_name = ? AND finished_at IS NOT NULL',
      args: [name],
    })
    if (known.rows[0]) {
      if (known.rows[0].checksum !== checksum) throw new Error(`Migration ${name} was changed after it was applied.`)
      return false
    }
    await transaction.executeMultiple(sql)
    const broken = await transaction.execute('PRAGMA foreign_key_check')
    if (broken.rows.length > 0) throw new Error(`Migration ${name} leaves ${broken.rows.length} broken references.`)
    const now = Date.now()
    await transaction.execute({
      sql: `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
            VALUES (?, ?, ?, ?, ?, 1)`,
      args: [randomUUID(), checksum, now, name, now],
    })
    await transaction.commit()
    return true
  } finally {
    transaction.close()
  }
}
