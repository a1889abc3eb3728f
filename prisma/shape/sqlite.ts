import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import type { Migration } from '../migrating/pending'
import { migrateSqlite } from '../migrating/sqlite'
import type { Part } from './shape'

/** What `ANALYZE` makes, which decides nothing but how fast a query is. */
const STATISTICS = ['CREATE TABLE sqlite_stat1(tbl,idx,stat)', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)']

/** Reads the list of what is in a file as text. Nothing of what stands there is run by that. */
export async function partsOfSqlite(client: Pick<Client, 'execute'>): Promise<Part[]> {
  const { rows } = await client.execute('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
  const parts = rows.map((row) => ({
    kind: String(row.type),
    name: String(row.name),
    table: String(row.tbl_name),
    definition: normal(String(row.name), String(row.sql)),
  }))
  const encoding = await client.execute('PRAGMA encoding')
  const text = { kind: 'text', name: 'encoding', table: null, definition: String(encoding.rows[0]?.encoding) }
  return [...parts.filter(({ definition }) => !STATISTICS.includes(definition)), text]
}

/**
 * Texts are compared as they are, for a space within one can be code. Prisma's own table alone has other spaces where
 * Prisma made it; neither text has quotes or comments with spaces in them.
 */
const normal = (name: string, sql: string) =>
  name === '_prisma_migrations' ? sql.replaceAll(/\s+/g, ' ').replaceAll(/\( | (?=\))/g, (text) => text.trim()) : sql

/** Opens a file that may be hostile: functions that could act have no part in its expressions. */
export async function partsOfSqliteFile(file: string): Promise<Part[]> {
  const client = createClient({ url: `file:${file}`, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    await client.execute('PRAGMA trusted_schema = OFF')
    return await partsOfSqlite(client)
  } finally {
    client.close()
  }
}

/** What these migrations make of an empty file. */
export async function expectedOfSqlite(migrations: readonly Migration[]): Promise<Part[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-shape-'))
  try {
    const file = path.join(folder, 'expected.db')
    await migrateSqlite(`file:${file}`, migrations)
    return await partsOfSqliteFile(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
