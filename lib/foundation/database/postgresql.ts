import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/postgresql/client'
import type { PrismaClient as Client } from '@/prisma/generated/sqlite/client'
import { poolConfigOf, postgresqlAddress } from './address'
import { lookAt } from './look-at-postgresql'
import { oneAtATime } from './one-at-a-time'
import { OpenClients } from './open-clients'
import { Reach, reaching } from './reach'
import { retrying } from './retrying'
import { timed } from './timed'

/**
 * Every transaction is serializable: what a command decided from what it read holds when it writes, as it does on
 * SQLite, where one writes at a time (docs/decisions/0008).
 */
class SerializablePg extends PrismaPg {
  readonly #reach: Reach

  constructor(url: string) {
    const open = new OpenClients()
    super({ ...poolConfigOf(url), Client: open.Client }, { schema: postgresqlAddress(url).schema })
    this.#reach = new Reach({ look: () => lookAt(url), abandon: () => open.abandon(), suspectAfterMs: 3000 })
  }

  override async connect() {
    const adapter = reaching(timed(await super.connect()), this.#reach)
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level = 'SERIALIZABLE') => oneAtATime(await start(level))
    return adapter
  }
}

/** Typed as the client of SQLite: the models are the same. */
export function openPostgresql(url: string): Client {
  const adapter = new SerializablePg(url)
  // With the pool in use a transaction waits for its turn as long as a write waits for the lock of SQLite.
  const plain = new PrismaClient({ adapter, transactionOptions: { maxWait: 5000 }, errorFormat: 'minimal' })
  return withRetries(plain) as unknown as Client
}

const within = new AsyncLocalStorage<true>()

/**
 * PostgreSQL ends one of two transactions that stand in each other's way, and asks that it be tried again. A statement
 * of a transaction cannot be, only the whole: therefore callbacks of transactions do nothing but queries.
 */
function withRetries(plain: PrismaClient) {
  const client = plain.$extends({
    query: {
      $allOperations: ({ args, query }) => (within.getStore() ? query(args) : retrying(plain, () => query(args))),
    },
  })
  const transaction = client.$transaction as (...args: unknown[]) => Promise<unknown>
  return client.$extends({
    client: {
      $transaction: (...args: unknown[]) =>
        retrying(plain, () => within.run(true, () => transaction.apply(client, args))),
    },
  })
}
