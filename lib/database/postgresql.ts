import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { conflict } from '@/lib/errors'
import { PrismaClient } from '@/prisma/generated/postgresql/client'
import type { PrismaClient as Client } from '@/prisma/generated/sqlite/client'
import { poolConfigOf, postgresqlAddress } from './address'
import { type Adapter, type Database, openedBy, writeBatches } from './batch'
import { lookAt } from './look-at-postgresql'
import { oneAtATime } from './one-at-a-time'
import { OpenClients } from './open-clients'
import { Reach, reaching } from './reach'
import { timed } from './timed'

/**
 * Every transaction is serializable: what a command decided from what it read holds when it writes, as it does on
 * SQLite, where one writes at a time (docs/decisions/0008).
 */
class SerializablePg extends PrismaPg {
  /** What a client has opened; null before it connects. */
  opened: Adapter | null = null
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
    this.opened = adapter
    return adapter
  }
}

/** Typed as the client of SQLite: the models are the same. */
export function openPostgresql(url: string): Database {
  const adapter = new SerializablePg(url)
  // With the pool in use a transaction of Prisma's waits for its turn, as long as a write waits for the lock of SQLite; a
  // batch as long as all else waits for a connection.
  const plain = new PrismaClient({ adapter, transactionOptions: { maxWait: 5000 }, errorFormat: 'minimal' })
  const $batch: Database['$batch'] = (batch) =>
    retrying(plain, async () => void (await writeBatches(await openedBy(plain, adapter), [batch])))
  return Object.assign(withRetries(plain) as unknown as Client, { $batch })
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

const ATTEMPTS = 20
const LONGEST_WAIT_MS = 200
/**
 * Of several who looked for a row and found none, all but one then meet it as a duplicate. Who tries again sees what is
 * there. One that was a duplicate from the start is so each time, and costs these few tries.
 */
const DUPLICATES = 3

/** Who had to give way tries again after whoever else had to: twenty who want one row are through in twenty turns. */
const turns = new WeakMap<object, Promise<unknown>>()

function inTurn<Value>(client: object, work: () => Promise<Value>): Promise<Value> {
  const turn = (turns.get(client) ?? Promise.resolve()).then(work)
  turns.set(
    client,
    turn.catch(() => {}),
  )
  return turn
}

/** @throws conflict when somebody else was in the way each time */
async function retrying<Value>(client: object, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!isWorthAnother(error)) throw error
  }
  return inTurn(client, () => tryOn(work))
}

/** Of other processes some may still be in the way. */
async function tryOn<Value>(work: () => Promise<Value>): Promise<Value> {
  let duplicates = 1
  for (let attempt = 2; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!isWorthAnother(error) || (isDuplicate(error) && ++duplicates === DUPLICATES)) throw error
      if (attempt === ATTEMPTS) throw conflict('Too many changes at once. Try again.')
      await wait(Math.random() * Math.min(LONGEST_WAIT_MS, 2 ** attempt))
    }
  }
}

const isDuplicate = (error: unknown): boolean => codeOf(error) === 'P2002'
const isWorthAnother = (error: unknown): boolean => isDuplicate(error) || isInTheWay(error)

const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** Prisma names it P2034; from a raw query and from COMMIT comes what the driver said. */
function isInTheWay(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'P2034' || code === SERIALIZATION_FAILURE || code === DEADLOCK) return true
  const cause = (error as { cause?: { kind?: string; originalCode?: string } } | null)?.cause
  if (cause?.kind === 'TransactionWriteConflict') return true
  const raw = (error as { meta?: { driverAdapterError?: unknown } } | null)?.meta?.driverAdapterError
  return raw !== undefined && raw !== error && isInTheWay(raw)
}

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code
