import 'server-only'
import { env } from '@/lib/foundation/env'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { parseProvider } from './address'

const isSqlite = () => parseProvider(env().DATABASE_URL) === 'sqlite'

/**
 * An aggregate that gives all rows as one JSON text, each an array of the values; null or `[]` where there are none. To
 * hand over many small rows takes longer than to read them.
 * @param values comma-separated, as after SELECT
 */
export const rowsAsJson = (values: Prisma.Sql): Prisma.Sql =>
  isSqlite()
    ? Prisma.sql`json_group_array(json_array(${values}))`
    : Prisma.sql`json_agg(json_build_array(${values}))::text`

/** Rows of values as a list with the types of columns. @param columns a `SELECT` of them, of which no row is read */
export const typedRows = (columns: Prisma.Sql, rows: readonly (readonly unknown[])[]): Prisma.Sql => {
  const lists = rows.map((row) => Prisma.sql`SELECT ${Prisma.join([...row])}`)
  return Prisma.join([Prisma.sql`${columns} WHERE 1 = 0`, ...lists], ' UNION ALL ')
}

/**
 * The first of several lists put together, each of which an index has in order: they are read side by side, each only as
 * far as it is needed. PostgreSQL sees the order of a list within a union only if the list is asked for in it.
 * @param lists `SELECT`s of the same columns
 * @param inOrder an `ORDER BY` of these
 */
export function mergeSortedQueries(lists: readonly Prisma.Sql[], inOrder: Prisma.Sql, take: number): Prisma.Sql {
  const first = (list: Prisma.Sql) => Prisma.sql`${list} ${inOrder} LIMIT ${take}`
  const asked = (list: Prisma.Sql) => Prisma.sql`SELECT * FROM (${first(list)}) AS "list"`
  return first(Prisma.join(isSqlite() || lists.length === 1 ? [...lists] : lists.map(asked), ' UNION ALL '))
}

/** A filter for text somewhere in a column, whatever the case of its Latin letters. In ILIKE a backslash has a meaning. */
export const containsFilter = (text: string): { contains: string } =>
  isSqlite() ? { contains: text } : Object.assign({ contains: text.replaceAll('\\', '\\\\') }, { mode: 'insensitive' })
