import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import type { PrismaClient } from '@/prisma/generated/sqlite/client'

/** Hears of each statement, as `{ sql, ms }`. What it was asked with is people's data, and left out. */
const statements = channel('waymark:query')
const tell = (sql: string, ms: number) => statements.hasSubscribers && statements.publish({ sql, ms })

/** Operations of Prisma's that write nothing. */
const READS = /^(find|count|aggregate|groupBy|\$queryRaw)/
/** `maxWait`: how long a transaction waits for its turn, in milliseconds. */
export const usual = { transactionOptions: { maxWait: 5000 }, errorFormat: 'minimal' } as const

type Around = <Value>(isWrite: boolean, work: () => Promise<Value>) => Promise<Value>

const within = new AsyncLocalStorage<true>()

/** Puts something around each transaction of a client's, and around each operation outside one. */
export function wrapClient(plain: PrismaClient<'query'>, around: Around): PrismaClient {
  plain.$on('query', ({ query, duration }) => tell(query, duration))
  const client = plain.$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        const ask = async () => {
          const started = performance.now()
          // Prisma's event is for those that succeed. The SQL of its own operations is not known here.
          return query(args).catch((error: unknown) => {
            tell(args?.sql ?? `${model}.${operation}`, performance.now() - started)
            throw error
          })
        }
        return within.getStore() ? ask() : around(!READS.test(operation), ask)
      },
    },
  })
  const transaction = client.$transaction as (...args: unknown[]) => Promise<unknown>
  const $transaction = (...all: unknown[]) => around(true, () => within.run(true, () => transaction.apply(client, all)))
  return client.$extends({ client: { $transaction } }) as unknown as PrismaClient
}
