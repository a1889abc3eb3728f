import type { Transaction } from '@libsql/client'
import { escapeIdentifier } from 'pg'
import { migrationsNamed } from '@/prisma/migrate'
import type { Applied } from '@/prisma/migrating/pending'
import { compareShapes } from '@/prisma/shape/shape'
import { expectedOfSqlite, partsOfSqlite } from '@/prisma/shape/sqlite'
import { MoveError, type Table } from './tables'
import { type Canonical, fromSqlite, type SqliteValue } from './values'

const BATCH = 2000

export type Row = readonly Canonical[]

/** Yields the rows of a table in the order of their key, in batches. */
export async function* rowsOfSqlite(source: Transaction, table: Table): AsyncGenerator<readonly Row[]> {
  const key = table.key.map(escapeIdentifier)
  const select = `SELECT ${table.columns.map(({ name }) => escapeIdentifier(name)).join(', ')} FROM ${escapeIdentifier(table.name)}`
  const order = `ORDER BY ${key.join(', ')} LIMIT ${BATCH}`
  let last: SqliteValue[] | null = null
  for (;;) {
    const after: string = last ? `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})` : ''
    const { rows } = await source.execute({ sql: `${select} ${after} ${order}`, args: last ?? [] })
    if (rows.length > 0) yield rows.map((row) => canonical(table, row as unknown as Record<string, SqliteValue>))
    const end = rows.at(-1)
    if (!end || rows.length < BATCH) return
    last = table.key.map((name) => end[name] ?? null)
  }
}

function canonical(table: Table, row: Record<string, SqliteValue>): Row {
  return table.columns.map(({ name, type }) => {
    try {
      return fromSqlite(type, row[name] ?? null)
    } catch (error) {
      const key = table.key.map((column) => row[column]).join(', ')
      throw new MoveError(`${table.name} ${key}: ${name} cannot hold ${error instanceof Error ? error.message : error}`)
    }
  })
}

/**
 * Requires the same tables and columns in source and target, so that no data is left behind.
 * @throws MoveError
 */
export async function requireSameTables(source: Transaction, tables: readonly Table[]): Promise<void> {
  const { rows } = await source.execute(
    `SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_prisma_migrations'`,
  )
  const here = new Set(rows.map((row) => `${row.table}.${row.column}`))
  const there = new Set(tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)))
  const different = [...here].filter((one) => !there.has(one)).concat([...there].filter((one) => !here.has(one)))
  if (different.length > 0) throw new MoveError(`only one of the two databases has ${different.slice(0, 3).join(', ')}`)
}

/**
 * Requires the schema of the migrations, because rows written by a foreign trigger, or not written for want of a
 * missing one, would move unnoticed.
 * @throws MoveError with a line for each difference
 */
export async function requireSourceSchema(
  source: Transaction,
  applied: readonly Applied[],
  url: string,
): Promise<void> {
  const expected = await expectedOfSqlite(migrationsNamed(applied, url))
  const differences = compareShapes(expected, await partsOfSqlite(source))
  if (differences.length === 0) return
  const lines = differences.map((line) => `\n  ${line}`)
  throw new MoveError(`the source does not match its migrations:${lines.join('')}`)
}

/**
 * Refuses texts with a NUL character: PostgreSQL cannot store it, and SQLite's driver cuts the text there.
 * @throws MoveError
 */
export async function requireWholeTexts(source: Transaction, tables: readonly Table[]): Promise<void> {
  for (const { name, columns } of tables) {
    const texts = columns.filter(({ type }) => type === 'text')
    const hasNul = texts
      .map((column) => `instr(CAST(${escapeIdentifier(column.name)} AS BLOB), x'00') > 0`)
      .join(' OR ')
    if (texts.length === 0) continue
    const { rows } = await source.execute(`SELECT count(*) AS count FROM ${escapeIdentifier(name)} WHERE ${hasNul}`)
    if (rows[0]?.count !== 0n)
      throw new MoveError(`${rows[0]?.count} rows of ${name} have a NUL in a text, which cannot be moved`)
  }
}
