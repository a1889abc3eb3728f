import 'server-only'
import { setFlagsFromString } from 'node:v8'
import { env } from '@/lib/foundation/env'
import { Prisma, type PrismaClient } from '@/prisma/generated/sqlite/client'
import { parseProvider } from './address'
import { openPostgresql } from './postgresql'
import { openSqlite } from './sqlite'

// Prisma compiles each query once, in WebAssembly. To optimize that as well costs a new process half a second of a core,
// more than a command has to do, and later nothing is compiled any more.
setFlagsFromString('--wasm-tiering-budget=100000000')

/** Opens a database of either kind. */
export const openDatabase = (url: string): PrismaClient =>
  parseProvider(url) === 'postgresql' ? openPostgresql(url) : openSqlite(url)

const holder = globalThis as { waymarkDatabase?: PrismaClient }

/** The process's one client. */
export const db = (): PrismaClient => (holder.waymarkDatabase ??= openDatabase(env().DATABASE_URL))

export type Transaction = Prisma.TransactionClient

/** For a transaction that may concern thousands of rows, in milliseconds: others have to be done in five seconds. */
export const LONG = { maxWait: 10_000, timeout: 60_000 } as const

/** Whether a write broke a unique constraint. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
