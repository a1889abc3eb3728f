/** An open page on the server's side. */
export type OpenStream = {
  readonly userId: string
  readonly sessionId: string
  readonly send: (text: string) => void
  /** Sends a last message, where given, and closes. */
  readonly end: (lastWord?: string) => void
}

/** Most streams of one person, over all their devices. */
export const MOST_A_PERSON = 6
/**
 * Most streams of one browser. Over HTTP/1.1 it has six connections to a host: streams must leave some for other
 * requests.
 */
export const MOST_A_SESSION = 4

/** Open pages of all people, by person, oldest first. */
export class OpenStreams {
  readonly #byUser = new Map<string, OpenStream[]>()

  get isEmpty(): boolean {
    return this.#byUser.size === 0
  }

  /** Adds a listener, and returns the oldest ones that it replaces. */
  add(listener: OpenStream): readonly OpenStream[] {
    const own = this.of(listener.userId)
    const inSession = own.filter(({ sessionId }) => sessionId === listener.sessionId)
    const crowded = inSession.slice(0, Math.max(0, inSession.length - MOST_A_SESSION + 1))
    const others = own.filter((one) => !crowded.includes(one))
    const tooMany = others.slice(0, Math.max(0, others.length - MOST_A_PERSON + 1))
    this.#byUser.set(listener.userId, [...own, listener])
    return [...crowded, ...tooMany]
  }

  remove(listener: OpenStream): void {
    const left = this.of(listener.userId).filter((one) => one !== listener)
    if (left.length > 0) this.#byUser.set(listener.userId, left)
    else this.#byUser.delete(listener.userId)
  }

  of(userId: string): readonly OpenStream[] {
    return this.#byUser.get(userId) ?? []
  }

  all(): readonly OpenStream[] {
    return [...this.#byUser.values()].flat()
  }
}
