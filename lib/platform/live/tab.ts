import type { Topic } from './topic'

/** Browser functions that a tab needs. */
export type TabEnvironment = {
  /** Connects. The handlers are called until `close`. */
  readonly connect: (handlers: StreamHandlers) => { readonly close: () => void }
  /** Calls back after this many milliseconds, unless the returned function is called before. */
  readonly later: (ms: number, run: () => void) => () => void
}

export type StreamHandlers = {
  readonly onOpen: () => void
  readonly onChange: (topic: Topic) => void
  /** Anything may have changed. */
  readonly onMissed: () => void
  /** Newer pages replaced this one. */
  readonly onFull: () => void
  /** `isFinal`: the browser does not retry by itself. */
  readonly onError: (isFinal: boolean) => void
}

type Subscriber = { readonly topics: ReadonlySet<Topic>; readonly tell: () => void }

/** Time for which a hidden tab keeps its connection: a user who is away for a moment returns to a current page. */
const HIDDEN_MS = 60_000
/** Time without subscribers before closing: between two pages of ours there is none for a moment. */
const IDLE_MS = 2_000
const FIRST_RETRY_MS = 3_000
const LAST_RETRY_MS = 60_000

/** The connection of a tab: open while it has subscribers and is visible. */
export class LiveTab {
  readonly #subscribers = new Set<Subscriber>()
  #connection: { readonly close: () => void } | null = null
  #cancel: (() => void) | null = null
  #retryMs = FIRST_RETRY_MS
  #isVisible: boolean
  /**
   * Changes were missed that the server does not replay: all subscribers are called when the connection opens again.
   */
  #hasGap: boolean

  constructor(
    private readonly browser: TabEnvironment,
    isVisible: boolean,
  ) {
    this.#isVisible = isVisible
    this.#hasGap = !isVisible
  }

  /** Calls `tell` when something about one of these topics changes. Returns a function that unsubscribes. */
  subscribe(topics: readonly Topic[], tell: () => void): () => void {
    const subscriber = { topics: new Set(topics), tell }
    this.#subscribers.add(subscriber)
    if (this.#isVisible) this.#connect()
    return () => {
      this.#subscribers.delete(subscriber)
      if (this.#subscribers.size === 0) this.#wait(IDLE_MS, () => this.#subscribers.size === 0 && this.#disconnect())
    }
  }

  /** Connects, when the tab becomes visible. */
  show(): void {
    this.#isVisible = true
    this.#retryMs = FIRST_RETRY_MS
    if (this.#subscribers.size > 0) this.#connect()
  }

  hide(): void {
    this.#isVisible = false
    if (this.#connection) this.#wait(HIDDEN_MS, () => this.#disconnect())
    else this.#disconnect()
  }

  /** Closes the connection, when the page is left. */
  leave(): void {
    this.#isVisible = false
    this.#disconnect()
  }

  #connect(): void {
    this.#cancelWait()
    if (this.#connection) return
    this.#connection = this.browser.connect({
      onOpen: () => {
        this.#retryMs = FIRST_RETRY_MS
        if (this.#hasGap) this.#tellAll()
        this.#hasGap = false
      },
      onChange: (topic) => {
        for (const { topics, tell } of this.#subscribers) if (topics.has(topic)) tell()
      },
      onMissed: () => this.#tellAll(),
      onFull: () => this.#disconnect(),
      onError: (isFinal) => {
        this.#hasGap = true
        if (isFinal) this.#retry()
      },
    })
  }

  #disconnect(): void {
    this.#cancelWait()
    this.#hasGap = true
    this.#connection?.close()
    this.#connection = null
  }

  #retry(): void {
    this.#disconnect()
    this.#wait(this.#retryMs, () => this.#isVisible && this.#subscribers.size > 0 && this.#connect())
    this.#retryMs = Math.min(LAST_RETRY_MS, this.#retryMs * 2)
  }

  #tellAll(): void {
    for (const { tell } of this.#subscribers) tell()
  }

  /** Starts a timer that replaces the one before. */
  #wait(ms: number, run: () => void): void {
    this.#cancelWait()
    this.#cancel = this.browser.later(ms, run)
  }

  #cancelWait(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}

/**
 * Wraps `run` so that it runs a tenth of a second later, once for all changes in between, and at most every `restMs`; a
 * call during that time is made afterwards.
 */
export function throttle(run: () => void, later: TabEnvironment['later'], restMs = 400): () => void {
  let state: 'idle' | 'soon' | 'resting' = 'idle'
  let isAskedAgain = false
  const ask = () => {
    if (state === 'resting') isAskedAgain = true
    if (state !== 'idle') return
    state = 'soon'
    later(100, () => {
      state = 'resting'
      run()
      later(restMs, () => {
        state = 'idle'
        if (isAskedAgain) ask()
        isAskedAgain = false
      })
    })
  }
  return ask
}
