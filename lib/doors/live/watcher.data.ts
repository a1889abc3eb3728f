import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { isUnavailable } from '@/lib/foundation/errors'
import { log } from '@/lib/foundation/log'
import { stopping } from '@/lib/foundation/stopping'
import { change, full, heartbeat, missed } from './event-stream'
import { type Listener, Listeners } from './listeners'
import type { Topic } from './topic'

const SECOND = 1000

/** How often the watcher does what, in milliseconds. */
export type PollRhythm = { readonly look: number; readonly heartbeat: number; readonly sessions: number }
export const usualPace: PollRhythm = { look: 700, heartbeat: 20 * SECOND, sessions: 30 * SECOND }

/**
 * How far back each look goes. A signal bears the time at which its command began, and is to be seen only when its
 * transaction is through: after waiting five seconds for the write lock, at worst, and five more at work.
 */
const LATE_MS = 15 * SECOND
/** What changed between the drawing of a page and its connection is told anew: a slow phone takes a while. */
const REPLAY_MS = 30 * SECOND
/** Most signals that one look tells one by one. */
const MOST_AT_ONCE = 2000

type News = {
  /** By person. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>
  /** People who have more news than was read. */
  readonly missing: readonly string[]
}

/** Looks at the signals for everybody who is connected to this process, and only while somebody is. */
class Watcher {
  readonly #listeners = new Listeners()
  #round: Round | null = null

  join(listener: Listener, pace: PollRhythm): void {
    for (const older of this.#listeners.add(listener)) older.end(full)
    this.#round ??= new Round(this.#listeners, pace)
    this.#round.replayTo(listener)
  }

  get streams(): number {
    return this.#listeners.all().length
  }

  leave(listener: Listener): void {
    this.#listeners.remove(listener)
    if (!this.#listeners.isEmpty) return
    this.#round?.stop()
    this.#round = null
  }
}

/** From the first who connects to the last who leaves. */
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
    private readonly listeners: Listeners,
    private readonly pace: PollRhythm,
  ) {
    stopping()?.addEventListener('abort', this.#endAll)
    // What is there already is for `replayTo`, and no news.
    this.#ready = this.#quietly(async () => {
      await this.#look()
    }).then(() => this.#next())
  }

  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    stopping()?.removeEventListener('abort', this.#endAll)
  }

  readonly #endAll = (): void => {
    for (const { end } of this.listeners.all()) end()
  }

  /** Tells a new listener of the last half minute. It is among the listeners already: what comes after is told too. */
  replayTo({ userId, send }: Listener): void {
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

  /** The signals that were not there at the last look; where they are too many to read, whom they are for. */
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
    // What is no longer in the window never comes back into it: the last look is all there is to remember.
    this.#seen = new Set(rows.map(({ id }) => id))
    this.#lookedAt = lookedAt
    if (rows.length < MOST_AT_ONCE) return { topics, missing: [] }
    const told = await db().signal.groupBy({ by: ['userId'], where: { createdAt: { gt: since } } })
    return { topics: new Map(), missing: told.map(({ userId }) => userId) }
  }

  /** Those whom many signals are for look at everything again; nobody else has to, whoever made so many. */
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

  /** A database that does not answer for a moment ends nothing; the log hears of it elsewhere, of all else once a minute. */
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

const holder = globalThis as { waymarkLive?: Watcher }

/** The process's one watcher, for streams of people who are known to be signed in: Next may load this file more than once. */
export function watcher(): Watcher {
  holder.waymarkLive ??= new Watcher()
  return holder.waymarkLive
}
