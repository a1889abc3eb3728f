/** One open page, as the server sees it. */
export type Listener = {
  readonly userId: string
  readonly sessionId: string
  readonly send: (text: string) => void
  /** Sends a last word, where there is one, and closes. */
  readonly end: (lastWord?: string) => void
}

/** A person's streams, on all their devices together. */
export const MOST_A_PERSON = 6
/** Of one browser. Over HTTP/1.1 it has six connections to a host: streams must leave some for everything else. */
export const MOST_A_SESSION = 4

/** The open pages of everybody, by person, oldest first. */
export class Listeners {
  readonly #byUser = new Map<string, Listener[]>()

  get isEmpty(): boolean {
    return this.#byUser.size === 0
  }

  /** Takes one in, and gives the oldest ones that have to make room for it. */
  add(listener: Listener): readonly Listener[] {
    const own = this.of(listener.userId)
    const inSession = own.filter(({ sessionId }) => sessionId === listener.sessionId)
    const crowded = inSession.slice(0, Math.max(0, inSession.length - MOST_A_SESSION + 1))
    const others = own.filter((one) => !crowded.includes(one))
    const tooMany = others.slice(0, Math.max(0, others.length - MOST_A_PERSON + 1))
    this.#byUser.set(listener.userId, [...own, listener])
    return [...crowded, ...tooMany]
  }

  remove(listener: Listener): void {
    const left = this.of(listener.userId).filter((one) => one !== listener)
    if (left.length > 0) this.#byUser.set(listener.userId, left)
    else this.#byUser.delete(listener.userId)
  }

  of(userId: string): readonly Listener[] {
    return this.#byUser.get(userId) ?? []
  }

  all(): readonly Listener[] {
    return [...this.#byUser.values()].flat()
  }
}
