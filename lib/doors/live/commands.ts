import 'server-only'
import type { Operator } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Topic } from './topic'

/** Hours for which signals are kept for open pages. */
export const SIGNAL_HOURS = 1
const KEPT_MS = SIGNAL_HOURS * 60 * 60 * 1000

/**
 * Signals to the open pages of these people that something they show has changed. Sent once the transaction commits.
 */
export async function signal(tx: Transaction, userIds: Iterable<string>, topic: Topic, now: Date): Promise<void> {
  const data = [...new Set(userIds)].map((userId) => ({ userId, topic, createdAt: now }))
  if (data.length > 0) await tx.signal.createMany({ data })
}

/** Deletes signals older than an hour. Returns how many. */
export async function forgetSignals(_operator: Operator, now: Date): Promise<number> {
  const { count } = await db().signal.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  return count
}
