import { type Client, createClient } from '@libsql/client'
import { escapeIdentifier } from 'pg'
import { appliedToSqlite } from '@/prisma/migrating/sqlite'
import { BackupError, type Manifest } from './manifest'

/** Content of a database copy. */
export type Content = Pick<Manifest, 'migrations' | 'rows'> & {
  readonly files: readonly { readonly id: string; readonly size: number; readonly sha256: string }[]
}

const open = (file: string) =>
  createClient({ url: `file:${file}`, timeout: 10_000 } as Parameters<typeof createClient>[0])

/**
 * Copies a database at one moment while others write to it; they wait for a few milliseconds at most. It has to run in
 * another process than theirs.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const client = open(from)
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [to] })
  } finally {
    client.close()
  }
}

/**
 * Checks a copy for damage, and returns its content.
 * @throws BackupError for a damaged copy
 */
export async function contentOfSqlite(file: string): Promise<Content> {
  const client = open(file)
  try {
    await requireWhole(client)
    const names = await client.execute(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    const rows: Record<string, number> = {}
    for (const { name } of names.rows) {
      const counted = await client.execute(`SELECT count(*) AS count FROM ${escapeIdentifier(String(name))}`)
      rows[String(name)] = Number(counted.rows[0]?.count)
    }
    const files = await client.execute('SELECT "id", "size", "sha256" FROM "StoredFile" ORDER BY "id"')
    return {
      rows,
      files: files.rows.map((row) => ({ id: String(row.id), size: Number(row.size), sha256: String(row.sha256) })),
      migrations: await appliedToSqlite(`file:${file}`),
    }
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`the database is damaged: ${error instanceof Error ? error.message : error}`)
  } finally {
    client.close()
  }
}

/** Checks a file for damage. @throws BackupError for a damaged one */
export async function requireWholeSqlite(file: string): Promise<void> {
  const client = open(file)
  try {
    await requireWhole(client)
  } finally {
    client.close()
  }
}

/** Writes the journal into the database file, which then is complete. */
export async function settleSqlite(file: string): Promise<void> {
  const client = open(file)
  try {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (Number(rows[0]?.busy) !== 0) throw new Error(`The journal of ${file} is in use.`)
  } finally {
    client.close()
  }
}

async function requireWhole(client: Client): Promise<void> {
  const [first] = (await client.execute('PRAGMA integrity_check')).rows
  if (first?.integrity_check !== 'ok') throw new BackupError(`the database is damaged: ${first?.integrity_check}`)
  const broken = (await client.execute('PRAGMA foreign_key_check')).rows.length
  if (broken > 0) throw new BackupError(`the database is damaged: ${broken} rows lack what they belong to`)
}

/** Returns whether a file's row still exists. */
export async function knowsFile(database: string, id: string): Promise<boolean> {
  const client = open(database)
  try {
    return (await client.execute({ sql: 'SELECT 1 FROM "StoredFile" WHERE "id" = ?', args: [id] })).rows.length > 0
  } finally {
    client.close()
  }
}
