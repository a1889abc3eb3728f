import 'server-only'
import { env } from '@/lib/foundation/env'
import { conflict } from '@/lib/foundation/errors'
import { Turns } from '@/lib/foundation/values/turns'
import { Prisma } from '@/prisma/generated/sqlite/client'
import { providerOf } from './address'
import { type Database, Overtaken } from './batch'
import { openPostgresql } from './postgresql'
import { openSqlite } from './sqlite'

/** Opens a database of either kind. */
export const openDatabase = (url: string): Database =>
  providerOf(url) === 'postgresql' ? openPostgresql(url) : openSqlite(url)

const holder = globalThis as { waymarkDatabase?: Database; waymarkTurns?: Turns }

/** The process's one client. */
export function db(): Database {
  holder.waymarkDatabase ??= openDatabase(env().DATABASE_URL)
  return holder.waymarkDatabase
}

export type Transaction = Prisma.TransactionClient

/** True when a write broke a unique constraint: somebody else was there first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

const ATTEMPTS = 8

/**
 * Does again what another writer overtook: what it decides, it decides anew on what is there then. In this process those
 * who want the same wait for each other, so that none of them is overtaken by the next, for ever.
 * @param what they want, by an id
 * @throws conflict when somebody else was first each time
 */
export function againIfOvertaken<Value>(what: string, decideAndWrite: () => Promise<Value>): Promise<Value> {
  holder.waymarkTurns ??= new Turns()
  return holder.waymarkTurns.take(what, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return await decideAndWrite()
      } catch (error) {
        if (!(error instanceof Overtaken)) throw error
      }
    }
    throw conflict('Too many changes at once. Try again.')
  })
}
