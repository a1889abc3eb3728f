import 'server-only'
import { randomUUID } from 'node:crypto'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Operator } from '@/lib/platform/auth/viewer'
import { Prisma } from '@/prisma/generated/sqlite/client'
import type { Topic } from './topic'

/** Hours for which signals are kept for open pages. */
export const SIGNAL_HOURS = 1
const KEPT_MS = SIGNAL_HOURS * 60 * 60 * 1000

/**
 * Signals to the open pages of these people that something they show has changed. Sent once the transaction commits.
 */
export async function publishChange(
  tx: Transaction,
  userIds: Iterable<string>,
  topic: Topic,
  now: Date,
): Promise<void> {
  await signalAll(tx, [{ userIds, topic }], now)
}

type News = { readonly userIds: Iterable<string>; readonly topic: Topic }

/** Rows of one statement: SQLite takes 32,766 values. */
const AT_ONCE = 500

/** The same of several things. In SQL of our own, because `createMany` takes five times as long for all mentors of a cohort. */
export async function signalAll(tx: Transaction, news: readonly News[], now: Date): Promise<void> {
  const rows = news.flatMap(({ userIds, topic }) =>
    [...new Set(userIds)].map((userId) => Prisma.sql`(${randomUUID()}, ${userId}, ${topic}, ${now})`),
  )
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = Prisma.join(rows.slice(from, from + AT_ONCE))
    await tx.$executeRaw`INSERT INTO "Signal" ("id", "userId", "topic", "createdAt") VALUES ${some}`
  }
}

/** Deletes signals older than an hour. Returns how many. */
export async function forgetSignals(_operator: Operator, now: Date): Promise<number> {
  const { count } = await db().signal.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  return count
}
