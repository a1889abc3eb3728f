import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseUnavailableError } from '@/lib/foundation/errors'
import { log, markRequestUnavailable } from '@/lib/foundation/log'
import { shared } from '@/lib/foundation/shared.mjs'
import { isDatabaseFailure } from './database-failure'

/** Operations that fail. A SQLite file that another process has locked can still be read. */
export type DatabaseOutage = 'writes' | 'all'

type Probe = {
  /** Checks the database with a short timeout. Returns what is unavailable; rejects where everything is. */
  readonly look: () => Promise<DatabaseOutage | null>
  /** Returns whether the database file is still at its path. */
  readonly isInPlace?: () => boolean
  /** Ends pending work on connections that no longer respond. */
  readonly abandon?: () => void
  /** Duration of work after which the database is checked, in milliseconds. */
  readonly suspectAfterMs?: number
}

/** Returns whether the last check of the database failed. `server/serve.mjs` reads the same flag. */
export const isDatabaseUnavailable = (): boolean => shared.isDatabaseUnavailable === true

const LOOK_EVERY_MS = 1000
const COMPLAIN_EVERY_MS = 60_000

/**
 * A circuit breaker. Work that fails because of the database itself throws `DatabaseUnavailableError`. While the database is
 * unavailable, work is refused at once and one check a second detects its return: no request waits, and the log gets
 * one line a minute.
 */
export class CircuitBreaker {
  #away: DatabaseOutage | null = null
  #since = 0
  #complainedAt = 0
  #isLooking = false

  constructor(private readonly probe: Probe) {}

  /** @throws DatabaseUnavailableError */
  async run<Value>(isWrite: boolean, work: () => Promise<Value>): Promise<Value> {
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
      if (!isDatabaseFailure(error)) throw error
      this.#complain(error)
      void this.#look()
      throw this.#refusal(error)
    } finally {
      clearTimeout(late)
    }
  }

  #refusal(cause?: unknown): Error {
    markRequestUnavailable()
    return new DatabaseUnavailableError(cause)
  }

  /** Checks until everything is available again. */
  async #look(): Promise<void> {
    if (this.#isLooking) return
    this.#isLooking = true
    while (!(await this.#isBack())) await wait(LOOK_EVERY_MS, undefined, { ref: false })
    this.#isLooking = false
  }

  async #isBack(): Promise<boolean> {
    let reason: unknown
    const was = this.#away
    const found = await this.probe.look().catch((error: unknown): DatabaseOutage => {
      reason = error
      return 'all'
    })
    this.#away = found
    shared.isDatabaseUnavailable = found === 'all'
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
