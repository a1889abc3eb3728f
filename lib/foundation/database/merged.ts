import 'server-only'
import { env } from '@/lib/foundation/env'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { providerOf } from './address'

/**
 * The first of several lists put together, each of which an index has in order: they are read side by side, each only as
 * far as it is needed. SQLite does so by itself. PostgreSQL does not see the order of a list within a union unless the
 * list is asked for in it.
 * @param lists `SELECT`s of the same columns
 * @param inOrder an `ORDER BY` of these
 */
export function merged(lists: readonly Prisma.Sql[], inOrder: Prisma.Sql, take: number): Prisma.Sql {
  const first = (list: Prisma.Sql) => Prisma.sql`${list} ${inOrder} LIMIT ${take}`
  const isAsked = providerOf(env().DATABASE_URL) === 'postgresql' && lists.length > 1
  const each = isAsked ? lists.map((list) => Prisma.sql`SELECT * FROM (${first(list)}) AS "list"`) : lists
  return first(Prisma.join([...each], ' UNION ALL '))
}
