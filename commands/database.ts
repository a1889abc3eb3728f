import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { parseClientConfig, parseProvider, toFilePath } from '@/lib/foundation/database/address'
import { migrate, readMigrationState } from '@/prisma/migrate'
import { MigrationError } from '@/prisma/migrating/pending'
import { UNBOUNDED } from '@/prisma/with-client'
import { copyBeforeMigrating } from './backup/before-migrating'
import { BackupError } from './backup/manifest'
import { requireNoExchange } from './backup/restore-marker'
import { EnvironmentError, RefusedError } from './host-error'
import { maskPassword, unreachable } from './settings/data-places'
import type { ServerEnvironment } from './settings/environment'

/**
 * Brings the database, and the folder of what lies outside it, to what this version needs. Gives the names of the
 * migrations that were applied.
 * @throws EnvironmentError when it cannot be reached or is of a newer version
 */
export async function prepareDatabase(
  environment: Pick<ServerEnvironment, 'DATABASE_URL' | 'DATA_FOLDER'>,
): Promise<string[]> {
  const { DATABASE_URL: url, DATA_FOLDER } = environment
  mkdirSync(DATA_FOLDER, { recursive: true })
  requireNoExchange(DATA_FOLDER)
  if (parseProvider(url) === 'sqlite') mkdirSync(path.dirname(toFilePath(url)), { recursive: true })
  try {
    const copy = await copyBeforeMigrating(url)
    if (copy) console.log(`Database: kept a copy from before the update at ${path.relative('.', copy)}`)
    return await migrate(url)
  } catch (error) {
    throw toHostError(url, error)
  }
}

/**
 * For a command that works on a database as it is: it is there, and it is of this version. Only a start makes or updates one.
 * @throws EnvironmentError
 */
export async function requireCurrent(url: string): Promise<void> {
  if (parseProvider(url) === 'sqlite' && !existsSync(toFilePath(url))) {
    throw new EnvironmentError(`there is no database at ${toFilePath(url)}. Start the server first`)
  }
  const { applied, missing } = await readMigrationState(url).catch((error: unknown) => {
    throw toHostError(url, error)
  })
  if (applied.length === 0) {
    throw new EnvironmentError(`${maskPassword(url)} holds nothing of Waymark. Start the server first`)
  }
  if (missing.length > 0) {
    throw new EnvironmentError(
      `the database is of an older version (it lacks ${missing[0]}). Start or upgrade the server first`,
    )
  }
}

/** What a database server answers, or that none did, is for the host to put right: no stack says more. */
export function toHostError(url: string, error: unknown): unknown {
  if (error instanceof MigrationError) return new RefusedError(error.message)
  if (error instanceof BackupError) return new EnvironmentError(error.message)
  if (parseProvider(url) === 'sqlite' || !(error instanceof Error) || !('code' in error)) return error
  return new EnvironmentError(unreachable(url, error))
}

/** Of our own, beside the one that guards migrations: held for a whole start. */
export const START_LOCK = 72_707_370

/**
 * Does what a start does to a database while no other start does: of several servers that begin at once the first makes
 * everything ready, and the others find it so. SQLite serves one machine, where a second start finds its port taken.
 * @throws EnvironmentError when the database cannot be reached
 */
export async function withStartLock(url: string, work: () => Promise<void>): Promise<void> {
  if (parseProvider(url) === 'sqlite') return work()
  const client = new Client(parseClientConfig(url))
  await client.connect().catch((error: unknown) => {
    throw toHostError(url, error)
  })
  try {
    // Ends with the transaction, and so with this process, whatever becomes of it.
    await client.query(`BEGIN; ${UNBOUNDED}`)
    await client.query('SELECT pg_advisory_xact_lock($1)', [START_LOCK])
    await work()
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
