import 'server-only'
import { parseProvider } from '@/lib/foundation/database/address'
import { env } from '@/lib/foundation/env'
import { Prisma } from '@/prisma/generated/sqlite/client'

/**
 * The first of several lists put together, each of which an index has in order: they are read side by side, each only as
 * far as it is needed. PostgreSQL sees the order of a list within a union only if the list is asked for in it.
 * @param lists `SELECT`s of the same columns
 * @param inOrder an `ORDER BY` of these
 */
export function merged(lists: readonly Prisma.Sql[], inOrder: Prisma.Sql, take: number): Prisma.Sql {
  const first = (list: Prisma.Sql) => Prisma.sql`${list} ${inOrder} LIMIT ${take}`
  const asked = (list: Prisma.Sql) => Prisma.sql`SELECT * FROM (${first(list)}) AS "list"`
  return first(
    Prisma.join(
      parseProvider(env().DATABASE_URL) === 'sqlite' || lists.length === 1 ? [...lists] : lists.map(asked),
      ' UNION ALL ',
    ),
  )
}
