import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseAway } from '@/lib/foundation/errors'
import { log, noteUnavailable } from '@/lib/foundation/log'
import { isAway } from './is-away'

/** What is out of reach. A file of SQLite that another process has locked can still be read. */
export type Away = 'writes' | 'all'

type Probe = {
  /** Looks at the database itself, without waiting long. Gives what is out of reach; rejects where all is. */
  readonly look: () => Promise<Away | null>
  /** Whether the file is where it was. */
  readonly isInPlace?: () => boolean
  /** Ends what is under way on connections that no longer answer. */
  readonly abandon?: () => void
  /** Work that takes this long makes it look, in milliseconds. */
  readonly suspectAfterMs?: number
}

const holder = globalThis as { waymarkDatabaseAway?: boolean }

/** Whether the last look at the database failed. `scripts/unavailable.mjs` asks too. */
export const isDatabaseAway = (): boolean => holder.waymarkDatabaseAway === true

const LOOK_EVERY_MS = 1000
const COMPLAIN_EVERY_MS = 60_000

/**
 * A circuit breaker. Work that fails for a reason of the database's own is a `DatabaseAway`. While the database stays away,
 * work is refused at once, and one look a second finds out when it is back: no request waits, and the log has a line a
 * minute.
 */
export class Breaker {
  #away: Away | null = null
  #since = 0
  #complainedAt = 0
  #isLooking = false

  constructor(private readonly probe: Probe) {}

  /** @throws DatabaseAway */
  async through<Value>(isWrite: boolean, work: () => Promise<Value>): Promise<Value> {
    if (this.#away === 'all' || (this.#away && isWrite)) throw this.#refusal()
    const { isInPlace, suspectAfterMs } = this.probe
    if (isInPlace?.() === false) {
      void this.#look()
      throw this.#refusal()
    }
    const late = suspectAfterMs && setTimeout(() => void this.#look(), suspectAfterMs).unref()
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

  /** Looks until all is there again. */
  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    while (!(await this.#isBack())) await wait(LOOK_EVERY_MS, undefined, { ref: false })
    this.#isLooking = false
  }

  async #isBack(): Promise<boolean> {
    let reason: unknown
    const was = this.#away
    const found = await this.probe.look().catch((error: unknown): Away => {
      reason = error
      return 'all'
    })
    this.#away = found
    holder.waymarkDatabaseAway = found === 'all'
    if (found) {
      if (!was) this.#since = Date.now()
      this.#complain(reason)
      if (found === 'all') this.probe.abandon?.()
    } else if (was) {
      this.#complainedAt = 0
      log().info({ seconds: this.#seconds() }, 'The database is back')
    }
    return found === null
  }

  #complain(err: unknown): void {
    if (Date.now() - this.#complainedAt < COMPLAIN_EVERY_MS) return
    this.#complainedAt = Date.now()
    const facts = this.#away ? { away: this.#away, seconds: this.#seconds() } : {}
    log().error({ ...(err ? { err } : {}), ...facts }, 'The database cannot be used')
  }

  #seconds = () => Math.round((Date.now() - this.#since) / 1000)
}
