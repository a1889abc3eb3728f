import { rmSync } from 'node:fs'
import { type Client, createClient, type Transaction } from '@libsql/client'
import { BackupError } from './manifest'

/** A database that no other process has open or can write to until it is released. */
export type ExclusiveDatabase = { readonly transaction: Transaction; readonly letGo: () => void }

/**
 * Locks a database that no other process has open. SQLite lets only a sole connection leave WAL: so an idle server is
 * detected, and a killed one is no obstacle.
 * @throws BackupError when another process has it open
 */
export async function holdSqlite(file: string): Promise<ExclusiveDatabase> {
  const client = createClient({ url: `file:${file}`, timeout: 0, intMode: 'bigint' } as Parameters<
    typeof createClient
  >[0])
  try {
    const { rows } = await client.execute('PRAGMA journal_mode = DELETE')
    if (rows[0]?.journal_mode !== 'delete') throw inUse(file)
    const transaction = await client.transaction('write')
    return { transaction, letGo: () => letGo(client, transaction) }
  } catch (error) {
    client.close()
    throw toTrouble(file, error)
  }
}

const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_NOTADB = 26

function toTrouble(file: string, error: unknown): unknown {
  const { rawCode } = error as { rawCode?: number }
  if (rawCode === SQLITE_BUSY) return inUse(file)
  if (rawCode !== SQLITE_CORRUPT && rawCode !== SQLITE_NOTADB) return error
  // A damaged database cannot show whether it is in use, so the host has to stop the server.
  return new BackupError(
    `${file} is damaged. Stop the server, move it and what begins with its name elsewhere, and try again`,
  )
}

const inUse = (file: string) => new BackupError(`a server, or something else, has ${file} open; stop it first`)

function letGo(client: Client, transaction: Transaction): void {
  transaction.close()
  client.close()
}

/** Deletes the files that SQLite keeps beside a database file. */
export function removeCompanions(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
}
