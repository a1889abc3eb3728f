/** Runs tasks with the same key one after the other, in the order of their calls. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Number of keys with pending tasks. */
  get size(): number {
    return this.#last.size
  }

  async run<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work)
    const over = turn.catch(() => {})
    this.#last.set(key, over)
    try {
      return await turn
    } finally {
      if (this.#last.get(key) === over) this.#last.delete(key)
    }
  }
}
