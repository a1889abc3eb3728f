import 'server-only'
import pLimit from 'p-limit'
import { env } from '@/lib/foundation/env'
import { databaseBusyError } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { KeyedQueue } from '@/lib/foundation/values/keyed-queue'
import { parseProvider } from './address'
import { db, type Transaction } from './db'
import { retriedBehind } from './transaction-retrier'

/** Transactions that run at once. A process has ten connections: the others are left to reads and ticks. */
const AT_ONCE = 4
/** Time after which an attempt that waits for its place is refused, as for a connection. */
const PLACE_WITHIN_MS = 4000
const places = oncePerProcess('repeatableReads', () => ({ limit: pLimit(AT_ONCE), people: new KeyedQueue() }))

/**
 * Runs a transaction that PostgreSQL isolates as REPEATABLE READ, so that only those that write the same row conflict. Safe
 * only if every change that could make its decision wrong also writes a row that it writes: docs/decisions/0008 lists these
 * rows. All other transactions are serializable.
 * @param options `key`: resource that several may want at once, such as a review; retried work waits only for work of the
 *   same key. `personId`: the acting person, whose transactions run one after the other
 * @throws unavailable when an attempt found no place in time
 */
export const repeatableRead = <Value>(
  { key, personId }: { readonly key: string; readonly personId: string },
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> =>
  retriedBehind(
    key,
    () => db().$transaction(work, isolation()),
    (attempt) => inPlace(personId, attempt),
  )

/** Runs an attempt once nothing else of this person runs and the process has a place left. */
const inPlace = <Value>(personId: string, attempt: () => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      reject(databaseBusyError())
    }, PLACE_WITHIN_MS)
    const run = async () => {
      clearTimeout(timer)
      if (!isLate) await attempt().then(resolve, reject)
    }
    void places.people.run(personId, () => places.limit(run))
  })

/** The types of the client are SQLite's, which has one level. */
const isolation = () =>
  parseProvider(env().DATABASE_URL) === 'postgresql' ? { isolationLevel: 'RepeatableRead' as 'Serializable' } : {}
