import 'server-only'
import type { PrismaLibSql } from '@prisma/adapter-libsql'
import { DatabaseAway } from '@/lib/foundation/errors'
import { log, noteUnavailable } from '@/lib/foundation/log'
import { isAway } from './is-away'
import { setDatabaseAway } from './is-away-now'

type Adapter = Awaited<ReturnType<PrismaLibSql['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>
type Query = Parameters<Adapter['queryRaw']>[0]

/** What is out of reach. A file of SQLite that another process has locked can still be read. */
export type Away = 'writes' | 'all'

export type Probe = {
  /** Looks, without waiting long, at the database itself. Gives what is out of reach; null when all is there. */
  readonly look: () => Promise<Away | null>
  /** Whether the file is where it was, at the cost of asking the system for it; without it, it is. */
  readonly isInPlace?: () => boolean
  /** Ends what is under way on connections that no longer answer. */
  readonly abandon?: () => void
  /** A statement that takes this long makes it look, in milliseconds; without it none does. */
  readonly suspectAfterMs?: number
}

const LOOK_EVERY_MS = 1000
const COMPLAIN_EVERY_MS = 60_000

/**
 * Knows whether the database is there. A statement that fails for a reason of the database's own is a `DatabaseAway`. While
 * the database stays away, whatever would ask it is refused at once, and one look a second finds out when it is back:
 * no request waits, and the log has a line a minute.
 */
export class Reach {
  #away: Away | null = null
  #since = 0
  #complainedAt = 0
  #looking: Promise<void> | null = null
  #again: NodeJS.Timeout | undefined

  constructor(private readonly probe: Probe) {}

  /** @throws DatabaseAway */
  async through<Value>(isWrite: boolean, work: () => Promise<Value>): Promise<Value> {
    if (this.#away === 'all' || (this.#away === 'writes' && isWrite)) throw this.#refusal()
    if (this.probe.isInPlace?.() === false) {
      void this.#look()
      throw this.#refusal()
    }
    return this.attempt(work)
  }

  /** The same for what is under way, and has to be tried whatever is known, such as the end of a transaction. */
  async attempt<Value>(work: () => Promise<Value>): Promise<Value> {
    const { suspectAfterMs } = this.probe
    const late = suspectAfterMs === undefined ? undefined : setTimeout(() => void this.#look(), suspectAfterMs).unref()
    try {
      return await work()
    } catch (error) {
      if (!isAway(error)) throw error
      this.#complain(error)
      void this.#look()
      throw this.#refusal(error)
    } finally {
      clearTimeout(late)
    }
  }

  #refusal(cause?: unknown): Error {
    noteUnavailable()
    return new DatabaseAway(cause)
  }

  #look(): Promise<void> {
    this.#looking ??= this.#lookOnce().finally(() => {
      this.#looking = null
    })
    return this.#looking
  }

  async #lookOnce(): Promise<void> {
    let reason: unknown
    const found = await this.probe.look().catch((error: unknown): Away => {
      reason = error
      return 'all'
    })
    if (found !== null && this.#away === null) this.#since = Date.now()
    const was = this.#away
    this.#away = found
    setDatabaseAway(found === 'all')
    if (found === null) {
      if (was === null) return
      log().info({ seconds: this.#seconds() }, 'The database is back')
      this.#complainedAt = 0
      return
    }
    this.#complain(reason)
    if (found === 'all') this.probe.abandon?.()
    clearTimeout(this.#again)
    this.#again = setTimeout(() => void this.#look(), LOOK_EVERY_MS).unref()
  }

  #complain(err: unknown): void {
    if (Date.now() - this.#complainedAt < COMPLAIN_EVERY_MS) return
    this.#complainedAt = Date.now()
    const facts = this.#away === null ? {} : { away: this.#away, seconds: this.#seconds() }
    log().error({ ...(err === undefined ? {} : { err }), ...facts }, 'The database cannot be used')
  }

  #seconds = () => Math.round((Date.now() - this.#since) / 1000)
}

/** Prisma reads by SELECT; a statement of ours that begins WITH reads too. */
const READS = /^\s*(SELECT|WITH|PRAGMA)\b/i

/** The same adapter, which asks the database for nothing while it is away. */
export function reaching<Kind extends Adapter>(adapter: Kind, reach: Reach): Kind {
  const query = adapter.queryRaw.bind(adapter)
  const execute = adapter.executeRaw.bind(adapter)
  const start = adapter.startTransaction.bind(adapter)
  adapter.queryRaw = (one: Query) => reach.through(!READS.test(one.sql), () => query(one))
  adapter.executeRaw = (one: Query) => reach.through(true, () => execute(one))
  adapter.startTransaction = async (level) => withinReach(await reach.through(true, () => start(level)), reach)
  return adapter
}

function withinReach(transaction: Transaction, reach: Reach): Transaction {
  const query = transaction.queryRaw.bind(transaction)
  const execute = transaction.executeRaw.bind(transaction)
  const commit = transaction.commit.bind(transaction)
  transaction.queryRaw = (one: Query) => reach.attempt(() => query(one))
  transaction.executeRaw = (one: Query) => reach.attempt(() => execute(one))
  transaction.commit = () => reach.attempt(commit)
  return transaction
}
