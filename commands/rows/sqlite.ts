import { type Client, createClient } from '@libsql/client'
import { escapeIdentifier } from 'pg'
import { ProblemLines } from '@/lib/operations/integrity/check'
import { fromSqlite, type SqliteValue, type ValueType } from '../move/values'
import { describeRow, type FilesBeside, makeRowCheck, type RowCheck, type RowTable } from './check'

const BATCH = 2000
/** Types of our migrations, with PostgreSQL's names. */
const types: Readonly<Record<string, ValueType>> = {
  TEXT: 'text',
  INTEGER: 'int4',
  REAL: 'float8',
  BOOLEAN: 'bool',
  DATETIME: 'timestamp',
}
const kinds = {
  text: 'a text',
  int4: 'a whole number',
  float8: 'a number',
  bool: 'true or false',
  timestamp: 'a moment',
}

/**
 * Checks every row of a file whose tables are those of its migrations.
 * @returns a line for each invalid value, up to a screenful
 */
export async function checkSqliteRows(file: string, files?: FilesBeside): Promise<string[]> {
  const client = createClient({ url: `file:${file}`, timeout: 10_000, intMode: 'bigint' } as Parameters<
    typeof createClient
  >[0])
  const lines = new ProblemLines()
  try {
    for (const table of await listTables(client)) {
      await reportNulCharacters(client, table, lines)
      await readTable(client, table, makeRowCheck(table, files), lines)
    }
  } finally {
    client.close()
  }
  return lines.all()
}

async function listTables(client: Client): Promise<RowTable[]> {
  const { rows } = await client.execute(
    `SELECT m.name AS "table", c.name, c.type, c.pk FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_prisma_migrations'
     ORDER BY m.name, c.pk`,
  )
  return [...new Set(rows.map(({ table }) => String(table)))].map((name) => {
    const columns = rows.filter(({ table }) => table === name)
    return {
      name,
      columns: columns.map((column) => ({ name: String(column.name), type: types[String(column.type)] ?? '' })),
      key: columns.filter(({ pk }) => pk !== 0n).map((column) => String(column.name)),
    }
  })
}

/** Reports texts with a NUL by counting them in SQL, because the driver cuts a text there. */
async function reportNulCharacters(client: Client, { name, columns }: RowTable, lines: ProblemLines): Promise<void> {
  const hasNul = columns
    .filter(({ type }) => type === 'text')
    .map((column) => `instr(CAST(${escapeIdentifier(column.name)} AS BLOB), x'00') > 0`)
  if (hasNul.length === 0) return
  const { rows } = await client.execute(
    `SELECT count(*) AS count FROM ${escapeIdentifier(name)} WHERE ${hasNul.join(' OR ')}`,
  )
  if (rows[0]?.count !== 0n) lines.add(`${name}: ${rows[0]?.count} rows have a NUL in a text`)
}

async function readTable(client: Client, table: RowTable, checkRow: RowCheck, lines: ProblemLines): Promise<void> {
  const columns = table.columns.map(({ name }) => escapeIdentifier(name)).join(', ')
  for (let after: SqliteValue = null; ; ) {
    const { rows } = await client.execute({
      sql: `SELECT rowid AS "rowid ", ${columns} FROM ${escapeIdentifier(table.name)}
        ${after === null ? '' : 'WHERE rowid > ?'} ORDER BY rowid LIMIT ${BATCH}`,
      args: after === null ? [] : [after],
    })
    for (const row of rows) {
      const values = table.columns.map((_, index) => (row[index + 1] ?? null) as SqliteValue)
      const wrong = misfits(table, values)
      lines.add(...(wrong.length > 0 ? wrong : checkRow(table.columns.map(toText(values)))))
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)?.[0] as SqliteValue
  }
}

/** Reports values of the wrong type, which SQLite allows in any column. */
function misfits(table: RowTable, values: readonly SqliteValue[]): string[] {
  const shown = values.map((value) => (value === null ? null : String(value)))
  return table.columns.flatMap((column, index) => {
    try {
      toText(values)(column, index)
      return []
    } catch {
      return [describeRow(table, shown, `${column.name} is not ${kinds[column.type as keyof typeof kinds]}`)]
    }
  })
}

const toText =
  (values: readonly SqliteValue[]) =>
  ({ type }: { readonly type: string }, index: number): string | null =>
    fromSqlite(type as ValueType, values[index] ?? null)
