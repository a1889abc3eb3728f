import type { Topic } from './topic'

/** What a tab needs of the browser. */
export type Browser = {
  /** Connects. The handlers are called until `close`. */
  readonly connect: (handlers: Handlers) => { readonly close: () => void }
  /** Calls back after so many milliseconds, unless the function it gives is called before. */
  readonly later: (ms: number, run: () => void) => () => void
}

export type Handlers = {
  readonly onOpen: () => void
  readonly onChange: (topic: Topic) => void
  /** Anything may have changed. */
  readonly onMissed: () => void
  /** Newer pages took this one's place. */
  readonly onFull: () => void
  /** `isFinal`: the browser does not try again by itself. */
  readonly onError: (isFinal: boolean) => void
}

type Subscriber = { readonly topics: ReadonlySet<Topic>; readonly tell: () => void }

/** A hidden tab keeps its connection for a minute: who looks at another page for a moment comes back to a fresh one. */
const HIDDEN_MS = 60_000
/** From page to page of ours nobody listens for a moment. */
const IDLE_MS = 2_000
const FIRST_RETRY_MS = 3_000
const LAST_RETRY_MS = 60_000

/** The one connection of a tab: open while somebody listens and the tab is looked at. */
export class LiveTab {
  readonly #subscribers = new Set<Subscriber>()
  #connection: { readonly close: () => void } | null = null
  #cancel: (() => void) | null = null
  #retryMs = FIRST_RETRY_MS
  #isVisible: boolean
  /** Nothing was heard for a time that the server does not make up for: at the next opening all look again. */
  #hasGap: boolean

  constructor(
    private readonly browser: Browser,
    isVisible: boolean,
  ) {
    this.#isVisible = isVisible
    this.#hasGap = !isVisible
  }

  /** Calls `tell` when something changes that is about one of these topics. Gives what ends it. */
  subscribe(topics: readonly Topic[], tell: () => void): () => void {
    const subscriber = { topics: new Set(topics), tell }
    this.#subscribers.add(subscriber)
    if (this.#isVisible) this.#connect()
    return () => {
      this.#subscribers.delete(subscriber)
      if (this.#subscribers.size === 0) this.#wait(IDLE_MS, () => this.#subscribers.size === 0 && this.#disconnect())
    }
  }

  /** The tab is looked at, or looked at again. */
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

  /** The page is left: nothing of it stays open. */
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

  /** One wait at a time: a later one takes the place of an earlier. */
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
 * The same as `run`, but a tenth of a second later, so that what changed together is one call, and at most every
 * `restMs`; a call that comes meanwhile is made up for afterwards.
 */
export function paced(run: () => void, later: Browser['later'], restMs = 400): () => void {
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
