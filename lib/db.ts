import 'server-only'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Prisma, PrismaClient } from '@/prisma/generated/sqlite/client'
import { env } from './env'

/**
 * Takes the write lock when a transaction begins, not at its first write: two transactions that both read first and
 * write later would otherwise fail each other with SQLITE_BUSY, whatever the timeout.
 */
class WriteFirstLibSql extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]) {
    const client = super.createClient(config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    return client
  }
}

/** Opens a database. `timeout` is how long, in milliseconds, a write waits for another process. */
export function openDatabase(url: string): PrismaClient {
  return new PrismaClient({ adapter: new WriteFirstLibSql({ url, timeout: 5000 }) })
}

const holder = globalThis as { waymarkDatabase?: PrismaClient }

/** The process's one client. */
export function db(): PrismaClient {
  holder.waymarkDatabase ??= openDatabase(env().DATABASE_URL)
  return holder.waymarkDatabase
}

export type Transaction = Prisma.TransactionClient

/** True when a write broke a unique constraint: somebody else was there first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/** True when a conditional update found no row in the state it asked for. */
export function isMissingRow(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2025'
}
