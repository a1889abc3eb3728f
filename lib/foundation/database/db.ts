import 'server-only'
import { env } from '@/lib/foundation/env'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import '@/lib/foundation/webassembly'
import { Prisma, type PrismaClient } from '@/prisma/generated/sqlite/client'
import { parseProvider } from './address'
import { openPostgresql } from './postgresql'
import { openSqlite } from './sqlite'

/** Opens a database of either kind. */
export const openDatabase = (url: string): PrismaClient =>
  parseProvider(url) === 'postgresql' ? openPostgresql(url) : openSqlite(url)

/** The process's one client. */
export const db = (): PrismaClient => oncePerProcess('database', () => openDatabase(env().DATABASE_URL))

export type Transaction = Prisma.TransactionClient

/** For a transaction that may concern thousands of rows, in milliseconds: others have to be done in five seconds. */
export const LONG_TRANSACTION = { maxWait: 10_000, timeout: 60_000 } as const

/** Whether a write broke a unique constraint. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
