import { createClient } from '@libsql/client'

/** The database of the tested server, read directly: the only source of the sweep's ids and expectations. */

type Row = Readonly<Record<string, unknown>>
type Table = { readonly name: string; readonly ids: readonly string[] }

export type Facts = {
  /** Every table with the values of all its identifying columns: ids, slugs, codes. */
  readonly tables: readonly Table[]
  /** Returns every row of a table. */
  readonly rows: (table: string) => readonly Row[]
}

const namesSomething = (column: string): boolean => /^(id|slug|code|key)$|(Id|Slug|Code|Hash)$/.test(column)

export async function readFacts(url: string): Promise<Facts> {
  const client = createClient({ url, timeout: 5000 })
  await client.execute('PRAGMA query_only = ON')
  const { rows: found } = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_prisma%'`,
  )
  const content = new Map<string, readonly Row[]>()
  for (const { name } of found) {
    const { rows } = await client.execute(`SELECT * FROM "${name}"`)
    content.set(String(name), rows as unknown as Row[])
  }
  client.close()
  const tables = [...content].map(([name, rows]) => ({ name, ids: idsIn(rows) }))
  const rows = (table: string) => {
    const known = content.get(table)
    if (!known) throw new Error(`There is no table ${table}.`)
    return known
  }
  return { tables, rows }
}

function idsIn(rows: readonly Row[]): string[] {
  const columns = Object.keys(rows[0] ?? {}).filter(namesSomething)
  const values = rows.flatMap((row) => columns.map((column) => row[column]))
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))]
}

/** Lists the distinct values of a text column. */
export const listValues = (facts: Facts, table: string, column: string): string[] => [
  ...new Set(facts.rows(table).flatMap((row) => (typeof row[column] === 'string' ? [row[column]] : []))),
]

/** Picks this many values, spread over the whole list. */
export function spread<Value>(values: readonly Value[], count: number): Value[] {
  if (values.length <= count) return [...values]
  return Array.from({ length: count }, (_, n) => values[Math.floor((n * values.length) / count)] as Value)
}
