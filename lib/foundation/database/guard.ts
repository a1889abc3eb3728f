import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'

/** Hears of each answered statement, as `{ sql, ms }`. What it was asked with is people's data, and left out. */
const answered = channel('waymark:query')

/** Operations of Prisma's that write nothing. */
const READS = /^(find|count|aggregate|groupBy|\$queryRaw)/

type Around = <Value>(isWrite: boolean, work: () => Promise<Value>) => Promise<Value>

const within = new AsyncLocalStorage<true>()

/** Puts something around each transaction of a client's, and around each operation outside one. */
export function guarded(plain: PrismaClient<'query'>, around: Around): PrismaClient {
  plain.$on('query', ({ query: sql, duration: ms }) => answered.hasSubscribers && answered.publish({ sql, ms }))
  const client = plain.$extends({
    query: {
      $allOperations: ({ operation, args, query }) =>
        within.getStore() ? query(args) : around(!READS.test(operation), () => query(args)),
    },
  })
  const transaction = client.$transaction as (...args: unknown[]) => Promise<unknown>
  const $transaction = (...all: unknown[]) => around(true, () => within.run(true, () => transaction.apply(client, all)))
  return client.$extends({ client: { $transaction } }) as unknown as PrismaClient
}
