/** A component of a database: a table, a column, an index, a trigger and the like. */
export type Part = {
  readonly kind: string
  readonly name: string
  /** Name of the table it belongs to; null where it belongs to none. */
  readonly table: string | null
  readonly definition: string
}

/**
 * Compares a database's components with those that its migrations make, and returns a line for each difference. Parts
 * of a table that only one side has are not listed again.
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

/** Returns definitions by kind and name, without parts of tables that the other side lacks. */
function besides(parts: readonly Part[], others: ReadonlySet<string>): ReadonlyMap<string, string> {
  const own = listTables(parts)
  const definitions = new Map<string, string>()
  for (const { kind, name, table, definition } of parts) {
    if (kind !== 'table' && table !== null && own.has(table) && !others.has(table)) continue
    let key = `${kind} ${name}`
    // Keeps both of two parts with one name, such as overloaded functions or a tampered schema.
    while (definitions.has(key)) key += ' (again)'
    definitions.set(key, definition)
  }
  return definitions
}

/**
 * Removes control characters from names, which come from outside, so that they cannot steer a terminal or start a new
 * line.
 */
const printable = (line: string) => line.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 300)
