import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { db } from '@/lib/foundation/database/db'
import { shared } from '@/lib/foundation/shared.mjs'
import { PrismaClient as PostgresqlClient } from '@/prisma/generated/postgresql/client'
import { PrismaClient } from '@/prisma/generated/sqlite/client'
import { isOnPostgresql } from './postgresql-templates'

export type Sent = { readonly query: string; readonly params: string }

/**
 * Listens to the queries that Prisma sends to the database of this test, from now on. Returns a function that ends it.
 */
export function watchQueries(listen: (sent: Sent) => void): () => Promise<void> {
  const usual = db()
  const log = [{ emit: 'event', level: 'query' }] as const
  const url = process.env.DATABASE_URL ?? ''
  const watched = isOnPostgresql()
    ? (new PostgresqlClient({ adapter: new PrismaPg(url), log: [...log] }) as unknown as PrismaClient)
    : new PrismaClient({ adapter: new PrismaLibSql({ url }), log: [...log] })
  ;(watched as PrismaClient<'query'>).$on('query', listen)
  shared.database = watched
  return async () => {
    shared.database = usual
    await watched.$disconnect()
  }
}
