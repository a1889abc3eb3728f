import 'server-only'
import pLimit from 'p-limit'
import { env } from '@/lib/foundation/env'
import { busy } from '@/lib/foundation/errors'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { KeyedQueue } from '@/lib/foundation/values/keyed-queue'
import { parseProvider } from './address'
import { db, type Transaction } from './db'
import { retriedBehind } from './transaction-retrier'

/** Of the ten connections of a process: the others are for those who only read, and for ticks. */
const AT_ONCE = 4
/** How long an attempt waits for its place, as for a connection. */
const PLACE_WITHIN_MS = 4000
const places = oncePerProcess('repeatableReads', () => ({ limit: pLimit(AT_ONCE), people: new KeyedQueue() }))

/**
 * A transaction that PostgreSQL runs as REPEATABLE READ, so that only those that write the same row conflict. It is for work
 * that many do at once, and safe only where whoever could make its decision wrong writes a row that it writes too: each
 * such row is named where this is called (docs/decisions/0008). All others are serializable.
 * @param of `key`: what several may want at once, such as a review: work that is retried waits for others of this key
 *   alone. `personId`: who wants it; their transactions run one after the other
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
      reject(busy())
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
