/** One thing that a database is made of: a table, a column, an index, a trigger and the like. */
export type Part = {
  readonly kind: string
  readonly name: string
  /** The table it belongs to, by name; null where it belongs to none. */
  readonly table: string | null
  readonly definition: string
}

/**
 * Compares what a database is made of with what its migrations make, a line for each difference. What belongs to a
 * table that only one of them has is not listed again.
 */
export function compareShapes(expected: readonly Part[], actual: readonly Part[]): string[] {
  const [wanted, found] = [besides(expected, listTables(actual)), besides(actual, listTables(expected))]
  const lines: string[] = []
  for (const [key, definition] of wanted) {
    const other = found.get(key)
    if (other === undefined) lines.push(`${key} is missing`)
    else if (other !== definition) lines.push(`${key} is not what the migrations make it`)
  }
  for (const [key] of found) if (!wanted.has(key)) lines.push(`${key} is not from any migration`)
  return lines.map(printable)
}

const listTables = (parts: readonly Part[]): ReadonlySet<string> =>
  new Set(parts.filter(({ kind }) => kind === 'table').map(({ name }) => name))

/** Definitions by kind and name, but for what belongs to a table that the others lack. */
function besides(parts: readonly Part[], others: ReadonlySet<string>): ReadonlyMap<string, string> {
  const own = listTables(parts)
  const definitions = new Map<string, string>()
  for (const { kind, name, table, definition } of parts) {
    if (kind !== 'table' && table !== null && own.has(table) && !others.has(table)) continue
    let key = `${kind} ${name}`
    // Two of one name, as overloaded functions or a schema that was written to by hand, stay two.
    while (definitions.has(key)) key += ' (again)'
    definitions.set(key, definition)
  }
  return definitions
}

/** Names come from whoever made the database: they may not steer a terminal, nor begin a line of their own. */
const printable = (line: string) => line.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 300)
