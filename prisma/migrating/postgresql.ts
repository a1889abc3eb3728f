import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Client, escapeIdentifier } from 'pg'
import { postgresqlAddress } from '@/lib/foundation/database/address'
import { UNBOUNDED, withClient } from '@/prisma/with-client'
import { type Applied, type Migration, pending } from './pending'

/** `_prisma_migrations`, exactly as Prisma makes it. */
export const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/** The key that Prisma's own commands take: they and a start wait for each other. */
const LOCK = 'SELECT pg_advisory_xact_lock(72707369)'

/** Everybody who wants a table waits behind a migration that waits for it: so long, and then they go first. */
const LOCK_TIMEOUT = '2s'
const LOCK_NOT_AVAILABLE = '55P03'
/** About a minute in all: the systemd unit waits for two, and starts again what ended. */
const PATIENCE = { tries: 10, pauseMs: 5000 }

/** @param patience how often a migration is tried that waits for others, and how long after */
export async function migratePostgresql(
  url: string,
  migrations: readonly Migration[],
  patience = PATIENCE,
): Promise<string[]> {
  return withClient(url, async (client) => {
    await prepareHistory(client, postgresqlAddress(url).schema)
    const applied: string[] = []
    for (;;) {
      const name = await patiently(patience, () => locked(client, () => applyNext(client, migrations)))
      if (name === null) return applied
      applied.push(name)
    }
  })
}

/** Tries again what did not get its locks, as while a backup reads the tables. */
async function patiently<Value>({ tries, pauseMs }: typeof PATIENCE, work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error
      const why = 'a migration waits for a table that another connection uses, such as a backup'
      if (attempt === tries) {
        const message = `${why}, and was given up after ${tries} tries; start again once that has ended`
        throw Object.assign(new Error(message, { cause: error }), { code: LOCK_NOT_AVAILABLE })
      }
      if (attempt === 1) console.log(`Database: ${why}; trying again ...`)
      await wait(pauseMs)
    }
  }
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
  await client.query(`BEGIN; ${UNBOUNDED}`)
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

/** The same by a connection that has a transaction open, as its snapshot has it. */
export async function appliedIn(client: Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL',
  )
  return rows
}

async function applyNext(client: Client, migrations: readonly Migration[]): Promise<string | null> {
  const [next] = pending(migrations, await appliedIn(client))
  if (!next) return null
  const startedAt = new Date()
  await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`)
  await client.query(next.sql)
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, $5, 1)`,
    [randomUUID(), next.checksum, new Date(), next.name, startedAt],
  )
  return next.name
}
