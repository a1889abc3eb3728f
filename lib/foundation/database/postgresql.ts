import 'server-only'
import type { Socket } from 'node:net'
import { PrismaPg } from '@prisma/adapter-pg'
import { type ClientBase, Pool } from 'pg'
import { CircuitBreaker } from '@/lib/foundation/availability/circuit-breaker'
import { probePostgresql } from '@/lib/foundation/availability/probe'
import { PrismaClient } from '@/prisma/generated/postgresql/client'
import type { PrismaClient as Typed } from '@/prisma/generated/sqlite/client'
import { parsePoolConfig, postgresqlAddress } from './address'
import { setUpSession } from './session'
import { createTransactionRetrier } from './transaction-retrier'
import { usual, wrapClient } from './wrap-client'

class SerializablePg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    // docs/decisions/0008
    adapter.startTransaction = async (level = 'SERIALIZABLE') => oneAtATime(await start(level))
    return adapter
  }
}

type Asked = Pick<Awaited<ReturnType<PrismaPg['connect']>>, 'queryRaw' | 'executeRaw'>

/** Prisma reads relations side by side, and pg wants one statement to end before it is asked the next. */
function oneAtATime<Transaction extends Asked>(transaction: Transaction): Transaction {
  let last = Promise.resolve() as Promise<never>
  for (const way of ['queryRaw', 'executeRaw'] as const) {
    const ask = transaction[way].bind(transaction) as (query: unknown) => Promise<never>
    transaction[way] = (query: unknown) => (last = last.catch(() => {}).then(() => ask(query)))
  }
  return transaction
}

/** Typed as the client of SQLite: the models are the same. */
export function openPostgresql(url: string): Typed {
  const { schema } = postgresqlAddress(url)
  const open = new Set<object>()
  const onConnect = async (client: ClientBase) => {
    open.add(client)
    client.once('end', () => open.delete(client))
    await setUpSession(client, schema)
  }
  const pool = new Pool({ ...parsePoolConfig(url), onConnect })
  const adapter = new SerializablePg(pool, { schema, disposeExternalPool: true })
  const log: { emit: 'event'; level: 'query' }[] = [{ emit: 'event', level: 'query' }]
  const client = new PrismaClient({ adapter, ...usual, log }) as unknown as Typed<'query'>
  const [look, abandon] = [() => probePostgresql(parsePoolConfig(url)), () => open.forEach(breakOff)]
  const breaker = new CircuitBreaker({ look, abandon, suspectAfterMs: 3000 })
  const retrying = createTransactionRetrier()
  return wrapClient(client, (isWrite, work) => breaker.run(isWrite, () => retrying(work)))
}

/** As if the network were gone: what waits for an answer fails, and the pool forgets the connection. */
const breakOff = (client: object) =>
  (client as { connection: { stream: Socket } }).connection.stream.destroy(new Error('Connection terminated'))
