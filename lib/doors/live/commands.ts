import 'server-only'
import type { Operator } from '@/lib/doors/auth/viewer'
import { db, type Transaction } from '@/lib/foundation/database/db'
import type { Topic } from './topic'

/** How long open pages can hear of a change. */
export const SIGNAL_HOURS = 1
const KEPT_MS = SIGNAL_HOURS * 60 * 60 * 1000

/** Tells the open pages of these people, once the transaction is through, that something they show has changed. */
export async function signal(tx: Transaction, userIds: Iterable<string>, topic: Topic, now: Date): Promise<void> {
  const data = [...new Set(userIds)].map((userId) => ({ userId, topic, createdAt: now }))
  if (data.length > 0) await tx.signal.createMany({ data })
}

/** Deletes the signals of more than an hour ago. Gives how many. */
export async function forgetSignals(_operator: Operator, now: Date): Promise<number> {
  const { count } = await db().signal.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } } })
  return count
}
