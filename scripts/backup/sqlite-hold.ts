import { rmSync } from 'node:fs'
import { type Client, createClient, type Transaction } from '@libsql/client'
import { BackupError } from './manifest'

/** A database that nobody else has open and nobody can write to until it is let go. */
export type Held = { readonly transaction: Transaction; readonly letGo: () => void }

/**
 * Takes a database that no other process has open. Leaving WAL is what SQLite allows to the only connection there is:
 * so a server is noticed also while it does nothing, and one that was killed is not in the way.
 * @throws BackupError when somebody has it open
 */
export async function holdSqlite(file: string): Promise<Held> {
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
  // Whether somebody has it open cannot be asked of it: whoever stops the server knows.
  return new BackupError(
    `${file} is damaged. Stop the server, move it and what begins with its name elsewhere, and try again`,
  )
}

const inUse = (file: string) => new BackupError(`a server, or something else, has ${file} open; stop it first`)

function letGo(client: Client, transaction: Transaction): void {
  transaction.close()
  client.close()
}

/** What lies beside a database file and belongs to it alone. */
export function removeCompanions(file: string): void {
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
}
