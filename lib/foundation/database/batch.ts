import 'server-only'
import type { PrismaLibSql } from '@prisma/adapter-libsql'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'
import type { Batch, Write } from './write'

/** What Prisma talks to; of both kinds of database it is the same. */
export type Adapter = Awaited<ReturnType<PrismaLibSql['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** A client that writes batches too. */
export type Database = PrismaClient & {
  /**
   * Writes a batch in one transaction. It goes to Prisma's driver and not through Prisma, which takes as long for it as
   * for all else that a tick is.
   * @throws Overtaken
   */
  readonly $batch: (batch: Batch) => Promise<void>
}

/** Somebody else was there first: a row that was to be new is there, or one that was to be changed is not as it was. */
export class Overtaken extends Error {
  override name = 'Overtaken'

  /** By name: Next may load this file more than once, and the client belongs to one of the copies. */
  static [Symbol.hasInstance](error: unknown): boolean {
    return (error as { name?: unknown } | null)?.name === 'Overtaken'
  }
}

/** What a client talks to, which it makes once it is asked for something, and anew after it was told to disconnect. */
export async function openedBy(
  client: { $connect: () => Promise<void> },
  factory: { readonly opened: Adapter | null },
): Promise<Adapter> {
  await client.$connect()
  if (!factory.opened) throw new Error('The database could not be opened.')
  return factory.opened
}

/**
 * Writes batches in one transaction. One that fails leaves the others as they are.
 * @returns what went wrong with each, in their order; null for what is written
 * @throws what came in the way of all of them
 */
export async function writeBatches(adapter: Adapter, batches: readonly Batch[]): Promise<readonly unknown[]> {
  const transaction = await adapter.startTransaction()
  const outcomes: unknown[] = []
  try {
    for (const batch of batches) {
      outcomes.push(batches.length === 1 ? await write(transaction, batch) : await writeApart(transaction, batch))
    }
  } catch (error) {
    await end(transaction, 'ROLLBACK').catch(() => {})
    throw error
  }
  await end(transaction, 'COMMIT')
  return outcomes
}

/** @throws Overtaken */
async function write(transaction: Transaction, batch: Batch): Promise<null> {
  for (const { statement, needsRow } of batch) {
    const count = await transaction.executeRaw(queryOf(transaction, statement)).catch((error: unknown) => {
      throw isDuplicate(error) ? new Overtaken() : error
    })
    if (needsRow && count === 0) throw new Overtaken()
  }
  return null
}

/** The same, so that nothing but it is undone when it fails. @returns why it failed, or null */
async function writeApart(transaction: Transaction, batch: Batch): Promise<unknown> {
  await say(transaction, 'SAVEPOINT batch')
  const outcome = await write(transaction, batch).catch((error: unknown) => error)
  try {
    if (outcome !== null) await say(transaction, 'ROLLBACK TO batch')
    await say(transaction, 'RELEASE batch')
  } catch (error) {
    // The database gave the whole transaction up, as when the disk is full: that is what the log has to say.
    throw outcome ?? error
  }
  return outcome
}

/** PostgreSQL ends a transaction by a statement, and gives the connection back by the call. */
async function end(transaction: Transaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  const settle = () => (how === 'COMMIT' ? transaction.commit() : transaction.rollback())
  if (transaction.options.usePhantomQuery) return settle()
  await say(transaction, how).finally(settle)
}

const say = (transaction: Transaction, sql: string) => transaction.executeRaw({ sql, args: [], argTypes: [] })

const isDuplicate = (error: unknown): boolean =>
  (error as { cause?: { kind?: string } } | null)?.cause?.kind === 'UniqueConstraintViolation'

function queryOf({ provider }: Transaction, { sql, text, values }: Write['statement']) {
  const argTypes = values.map((value) => ({ scalarType: scalarOf(value), arity: 'scalar' }) as const)
  return { sql: provider === 'sqlite' ? sql : text, args: [...values], argTypes }
}

function scalarOf(value: unknown) {
  if (value instanceof Date) return 'datetime'
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float'
  return typeof value === 'boolean' ? 'boolean' : 'string'
}
