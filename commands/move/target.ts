import { type Client, escapeIdentifier } from 'pg'
import type { Row } from './source'
import { MoveError, type Table } from './tables'
import { fromPostgresql } from './values'

const FETCH = 5000

export const quoteTable = (schema: string, { name }: Table): string =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`

/** Inserts rows by one statement, with one array per column. */
export async function insert(client: Client, schema: string, table: Table, rows: readonly Row[]): Promise<void> {
  const names = table.columns.map(({ name }) => escapeIdentifier(name))
  const arrays = table.columns.map(({ type }, index) => `$${index + 1}::${type}[]`)
  const sql = `INSERT INTO ${quoteTable(schema, table)} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`
  const values = table.columns.map((_, index) => rows.map((row) => row[index]))
  try {
    await client.query(sql, values)
  } catch (error) {
    throw new MoveError(`PostgreSQL refuses rows of ${table.name}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Yields the rows of a table in the order of their key, in batches, each value as PostgreSQL's text. */
export async function* textsOfPostgresql(
  client: Client,
  schema: string,
  table: Table,
): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  const columns = table.columns.map(({ name }) => escapeIdentifier(name))
  const order = table.key.map(escapeIdentifier)
  await client.query(
    `DECLARE moved NO SCROLL CURSOR FOR SELECT ${columns.join(', ')} FROM ${quoteTable(schema, table)} ORDER BY ${order.join(', ')}`,
  )
  try {
    for (;;) {
      const { rows } = await client.query<(string | null)[]>({
        text: `FETCH ${FETCH} FROM moved`,
        rowMode: 'array',
        types: { getTypeParser: () => (text: string) => text },
      })
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query('CLOSE moved')
  }
}

/** Yields the rows of a table, each value in the form common to both databases. */
export async function* rowsOfPostgresql(client: Client, schema: string, table: Table): AsyncGenerator<readonly Row[]> {
  for await (const rows of textsOfPostgresql(client, schema, table)) {
    yield rows.map((row) => table.columns.map(({ type }, index) => fromPostgresql(type, row[index] ?? null)))
  }
}

/** Requires empty tables. @throws MoveError for any row */
export async function requireEmpty(client: Client, schema: string, tables: readonly Table[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await client.query(`SELECT 1 FROM ${quoteTable(schema, table)} LIMIT 1`)
    if (rows.length > 0) throw new MoveError(`the target is not empty: ${table.name} has rows`)
  }
}

/**
 * Requires a database without people, of whatever version, before anything is changed in it.
 * @throws MoveError
 */
export async function requireNobody(client: Client, schema: string): Promise<void> {
  const people = `${escapeIdentifier(schema)}."User"`
  const { rows: found } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [people])
  if (!found[0]?.there) return
  const { rows } = await client.query(`SELECT 1 FROM ${people} LIMIT 1`)
  if (rows.length > 0) throw new MoveError('the target is not empty: User has rows')
}
