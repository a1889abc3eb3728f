import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isUnavailable } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { oncePerProcess } from '@/lib/foundation/shared.mjs'
import { getStopSignal } from '@/lib/foundation/stopping'
import { change, full, heartbeat, missed } from './event-stream'
import { type OpenStream, OpenStreams } from './open-streams'
import type { Topic } from './topic'

const SECOND = 1000

/** Intervals of the watcher's polling, heartbeat and session checks, in milliseconds. */
export type PollRhythm = { readonly look: number; readonly heartbeat: number; readonly sessions: number }
export const usualPace: PollRhythm = { look: 700, heartbeat: 20 * SECOND, sessions: 30 * SECOND }

/**
 * Time that each poll looks back. A signal bears the time at which its command began, and becomes visible when its
 * transaction commits: at worst after five seconds of waiting for the write lock and five more of work.
 */
const LATE_MS = 15 * SECOND
/**
 * Time before a connection whose signals are replayed: a slow phone takes a while between receiving a page and
 * connecting.
 */
const REPLAY_MS = 30 * SECOND
/** Most signals that one poll reads and sends one by one. */
const MOST_AT_ONCE = 2000

type News = {
  /** Topics by person. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>
  /** People with more signals than were read. */
  readonly missing: readonly string[]
}

/** Polls signals for all connections to this process, while there are any. */
class Watcher {
  readonly #listeners = new OpenStreams()
  #round: Round | null = null

  join(listener: OpenStream, pace: PollRhythm): void {
    for (const older of this.#listeners.add(listener)) older.end(full)
    this.#round ??= new Round(this.#listeners, pace)
    this.#round.replayTo(listener)
  }

  get streams(): number {
    return this.#listeners.all().length
  }

  leave(listener: OpenStream): void {
    this.#listeners.remove(listener)
    if (!this.#listeners.isEmpty) return
    this.#round?.stop()
    this.#round = null
  }
}

/** Polling from the first connection to the last. */
class Round {
  readonly #ready: Promise<void>
  #seen: ReadonlySet<string> = new Set()
  #lookedAt = Date.now()
  #beatAt = Date.now()
  #askedAt = Date.now()
  #complainedAt = 0
  #timer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(
    private readonly listeners: OpenStreams,
    private readonly pace: PollRhythm,
  ) {
    getStopSignal()?.addEventListener('abort', this.#endAll)
    // Marks present signals as seen: they are for `replayTo`, and not new.
    this.#ready = this.#quietly(async () => {
      await this.#look()
    }).then(() => this.#next())
  }

  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    getStopSignal()?.removeEventListener('abort', this.#endAll)
  }

  readonly #endAll = (): void => {
    for (const { end } of this.listeners.all()) end()
  }

  /** Replays the last half minute to a new listener. It is subscribed already, so later signals reach it too. */
  replayTo({ userId, send }: OpenStream): void {
    void this.#ready.then(() =>
      this.#quietly(async () => {
        const where = { userId, createdAt: { gt: new Date(Date.now() - REPLAY_MS) } }
        const rows = await db().signal.findMany({ where, select: { topic: true }, take: MOST_AT_ONCE })
        for (const topic of new Set(rows.map(({ topic }) => topic))) send(change(topic as Topic))
      }),
    )
  }

  #next(): void {
    if (!this.#isOver) this.#timer = setTimeout(() => void this.#turn(), this.pace.look)
  }

  async #turn(): Promise<void> {
    await this.#quietly(async () => this.#tell(await this.#look()))
    const now = Date.now()
    if (now - this.#beatAt >= this.pace.heartbeat) {
      this.#beatAt = now
      for (const { send } of this.listeners.all()) send(heartbeat)
    }
    if (now - this.#askedAt >= this.pace.sessions) {
      this.#askedAt = now
      await this.#quietly(() => this.#endRevoked())
    }
    this.#next()
  }

  /** Reads signals that are new since the last poll; where there are too many, only whom they are for. */
  async #look(): Promise<News> {
    const since = new Date(this.#lookedAt - LATE_MS)
    const lookedAt = Date.now()
    const rows = await db().signal.findMany({
      where: { createdAt: { gt: since } },
      orderBy: { createdAt: 'desc' },
      take: MOST_AT_ONCE,
      select: { id: true, userId: true, topic: true },
    })
    const topics = new Map<string, Set<string>>()
    for (const { id, userId, topic } of rows) {
      if (!this.#seen.has(id)) topics.set(userId, (topics.get(userId) ?? new Set()).add(topic))
    }
    // Remembers only this poll's signals: those that have left the window never return to it.
    this.#seen = new Set(rows.map(({ id }) => id))
    this.#lookedAt = lookedAt
    if (rows.length < MOST_AT_ONCE) return { topics, missing: [] }
    const told = await db().signal.groupBy({ by: ['userId'], where: { createdAt: { gt: since } } })
    return { topics: new Map(), missing: told.map(({ userId }) => userId) }
  }

  /** Sends news to listeners. People with too many signals refresh everything; nobody else has to. */
  #tell({ topics, missing }: News): void {
    for (const userId of missing) for (const { send } of this.listeners.of(userId)) send(missed)
    for (const [userId, own] of topics) {
      for (const { send } of this.listeners.of(userId)) for (const topic of own) send(change(topic as Topic))
    }
  }

  async #endRevoked(): Promise<void> {
    const ids = [...new Set(this.listeners.all().map(({ sessionId }) => sessionId))]
    const where = { id: { in: ids }, expiresAt: { gt: new Date() } }
    const alive = new Set((await db().session.findMany({ where, select: { id: true } })).map(({ id }) => id))
    for (const { sessionId, end } of this.listeners.all()) if (!alive.has(sessionId)) end()
  }

  /**
   * Runs work without failing on a database that is unavailable for a moment, which is logged elsewhere; logs other
   * errors once a minute.
   */
  async #quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (isUnavailable(error) || Date.now() - this.#complainedAt < 60 * SECOND) return
      this.#complainedAt = Date.now()
      log().error({ err: error }, 'Open pages could not be told what has changed')
    }
  }
}

/** Returns the process's watcher, for streams of signed-in people. */
export const getWatcher = (): Watcher => oncePerProcess('live', () => new Watcher())
