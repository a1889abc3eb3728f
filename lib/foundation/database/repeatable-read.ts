import 'server-only'
import pLimit from 'p-limit'
import { env } from '@/lib/foundation/env'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { parseProvider } from './address'
import { db, type Transaction } from './db'
import { retriedBehind } from './transaction-retrier'

/** Of the ten connections of a process: the others are for those who only read, and for ticks. */
const AT_ONCE = 4
const limit = oncePerProcess('repeatableReads', () => pLimit(AT_ONCE))

/**
 * A transaction that PostgreSQL runs as REPEATABLE READ, so that only those that write the same row conflict. It is for work
 * that many do at once, and safe only where whoever could make its decision wrong writes a row that it writes too: each
 * such row is named where this is called (docs/decisions/0008). All others are serializable.
 * @param key of what several may want at once, such as a review: work that is retried waits for others of this key alone
 */
export const repeatableRead = <Value>(key: string, work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  retriedBehind(key, () => limit(() => db().$transaction(work, isolation())))

/** The types of the client are SQLite's, which has one level. */
const isolation = () =>
  parseProvider(env().DATABASE_URL) === 'postgresql' ? { isolationLevel: 'RepeatableRead' as 'Serializable' } : {}
