import { randomUUID } from 'node:crypto'
import { type Client, escapeIdentifier } from 'pg'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { withClient } from '@/prisma/with-client'
import { type Applied, type Migration, pending } from './pending'

/** `_prisma_migrations`, exactly as Prisma makes it. */
export const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/** The key that Prisma's own commands take: they and a start wait for each other. */
const LOCK = 'SELECT pg_advisory_xact_lock(72707369)'

export async function migratePostgresql(url: string, migrations: readonly Migration[]): Promise<string[]> {
  return withClient(url, async (client) => {
    await prepareHistory(client, postgresqlAddress(url).schema)
    const applied: string[] = []
    for (;;) {
      const name = await locked(client, () => applyNext(client, migrations))
      if (name === null) return applied
      applied.push(name)
    }
  })
}

/** Where it is there already, as at nearly every start, no right to make anything is asked for. */
async function prepareHistory(client: Client, schema: string): Promise<void> {
  await locked(client, async () => {
    if (await hasHistory(client, schema)) return
    const known = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
    if (known.rowCount === 0) await client.query(`CREATE SCHEMA ${escapeIdentifier(schema)}`)
    await client.query(HISTORY)
  })
}

async function locked<Value>(client: Client, work: () => Promise<Value>): Promise<Value> {
  await client.query('BEGIN')
  try {
    await client.query(LOCK)
    const value = await work()
    await client.query('COMMIT')
    return value
  } catch (error) {
    // A connection that is lost has nothing to roll back: what is thrown is why.
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}

async function hasHistory(client: Client, schema: string): Promise<boolean> {
  const { rows } = await client.query('SELECT to_regclass($1) AS found', [
    `${escapeIdentifier(schema)}._prisma_migrations`,
  ])
  return rows[0]?.found != null
}

/** What a database that is there says was applied to it; nothing when it is none of ours. Writes nothing. */
export async function appliedToPostgresql(url: string): Promise<Applied[]> {
  return withClient(url, async (client) => {
    return (await hasHistory(client, postgresqlAddress(url).schema)) ? await appliedIn(client) : []
  })
}

async function appliedIn(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  return rows
}

async function applyNext(client: Client, migrations: readonly Migration[]): Promise<string | null> {
  const [next] = pending(migrations, await appliedIn(client))
  if (!next) return null
  const startedAt = new Date()
  await client.query(next.sql)
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), next.checksum, new Date(), next.name, startedAt],
  )
  return next.name
}
