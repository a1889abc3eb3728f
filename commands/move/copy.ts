import { createHash } from 'node:crypto'
import type { Transaction } from '@libsql/client'
import type { Client } from 'pg'
import { type Row, rowsOfSqlite } from './source'
import { MoveError, type Table } from './tables'
import { insert, rowsOfPostgresql } from './target'

/** Source and target of a move, each within a transaction. */
export type MoveEndpoints = { readonly source: Transaction; readonly target: Client; readonly schema: string }
export type OnTableCompared = (table: string, rows: number, sum: string) => void

export async function copyTables({ source, target, schema }: MoveEndpoints, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    for await (const rows of rowsOfSqlite(source, table)) await insert(target, schema, table, rows)
  }
}

type Weight = { readonly rows: number; readonly sum: string }

async function weigh(batches: AsyncIterable<readonly Row[]>): Promise<Weight> {
  const hash = createHash('sha256')
  let count = 0
  for await (const rows of batches) {
    count += rows.length
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`)
  }
  return { rows: count, sum: hash.digest('hex') }
}

/**
 * Rereads every table from both databases, and compares the number of rows and a checksum over all values.
 * @throws MoveError for the first table that differs
 */
export async function compareTables(
  ends: MoveEndpoints,
  tables: readonly Table[],
  told: OnTableCompared,
): Promise<void> {
  const { source, target, schema } = ends
  for (const table of tables) {
    const here = await weigh(rowsOfSqlite(source, table))
    const there = await weigh(rowsOfPostgresql(target, schema, table))
    if (here.rows !== there.rows)
      throw new MoveError(`${table.name} has ${here.rows} rows here and ${there.rows} there`)
    if (here.sum !== there.sum) throw new MoveError(`the rows of ${table.name} are not the same here and there`)
    told(table.name, here.rows, here.sum)
  }
}
