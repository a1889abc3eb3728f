import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import type { Migration } from '../migrating/pending'
import { migrateSqlite } from '../migrating/sqlite'
import type { Part } from './shape'

/** Tables that `ANALYZE` makes, which affect nothing but the speed of queries. */
const STATISTICS = ['CREATE TABLE sqlite_stat1(tbl,idx,stat)', 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)']

/** Reads the schema of a file as text, without running anything in it. */
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
 * Normalizes a definition. Texts are compared exactly, because a space can be code. Only Prisma's own table has other
 * spaces where Prisma made it; neither text has quotes or comments with spaces in them.
 */
const normal = (name: string, sql: string) =>
  name === '_prisma_migrations' ? sql.replaceAll(/\s+/g, ' ').replaceAll(/\( | (?=\))/g, (text) => text.trim()) : sql

/** Reads a file that may be hostile: `trusted_schema = OFF` bars functions with side effects from its expressions. */
export async function partsOfSqliteFile(file: string): Promise<Part[]> {
  const client = createClient({ url: `file:${file}`, timeout: 10_000 } as Parameters<typeof createClient>[0])
  try {
    await client.execute('PRAGMA trusted_schema = OFF')
    return await partsOfSqlite(client)
  } finally {
    client.close()
  }
}

/** Returns the schema that these migrations make in an empty file. */
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
