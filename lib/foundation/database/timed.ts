import 'server-only'
import { channel } from 'node:diagnostics_channel'
import type { PrismaLibSql } from '@prisma/adapter-libsql'
import { log } from '@/lib/foundation/log'

type Adapter = Awaited<ReturnType<PrismaLibSql['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>
type Query = Parameters<Adapter['queryRaw']>[0]

/** Hears how long each statement took, in milliseconds. Nobody listens unless the metrics are on. */
const asked = channel('waymark:query')
const LONGEST_SHOWN = 1000

/**
 * The same adapter, which tells of statements that take long, and counts. Prisma's own events of queries would write
 * out the parameters of each; these are people's data, and are left out.
 * @param limit from how many milliseconds on one takes long; 0: none does. Not of `env()`: scripts and the set-up of
 *   tests open a database without all that a server needs.
 */
export function timed<Kind extends Adapter>(adapter: Kind, limit = Number(process.env.SLOW_QUERY_MS ?? 0)): Kind {
  const measured = stopwatch(limit)
  time(adapter, measured)
  const start = adapter.startTransaction.bind(adapter)
  adapter.startTransaction = async (level) => {
    const transaction = await start(level)
    time(transaction, measured)
    if (!transaction.options.usePhantomQuery) return transaction
    // Here `COMMIT` is no statement, and yet what was written becomes durable by it: a slow disk shows.
    const commit = transaction.commit.bind(transaction)
    transaction.commit = () => measured('COMMIT', commit)
    return transaction
  }
  return adapter
}

type Measured = <Value>(sql: string, work: () => Promise<Value>) => Promise<Value>

function time(queryable: Adapter | Transaction, measured: Measured): void {
  const [query, execute] = [queryable.queryRaw.bind(queryable), queryable.executeRaw.bind(queryable)]
  queryable.queryRaw = (one: Query) => measured(one.sql, () => query(one))
  queryable.executeRaw = (one: Query) => measured(one.sql, () => execute(one))
}

function stopwatch(limit: number): Measured {
  return async (sql, work) => {
    const began = performance.now()
    try {
      return await work()
    } finally {
      const ms = performance.now() - began
      if (asked.hasSubscribers) asked.publish(ms)
      if (limit > 0 && ms >= limit) log().warn({ ms: Math.round(ms), statement: shown(sql) }, 'A query took long')
    }
  }
}

/** Lists of hundreds of places are one, and what is longer than anybody reads ends. */
const shown = (sql: string): string =>
  sql
    .replace(/\s+/g, ' ')
    .replace(/\((?:\s*(?:\?|\$\d+)\s*,)+\s*(?:\?|\$\d+)\s*\)/g, '(…)')
    .replace(/\(…\)(?:,\s*\(…\))+/g, '(…), …')
    .slice(0, LONGEST_SHOWN)
