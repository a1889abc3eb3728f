/** Does one thing after the other, in the order they were asked for, of those that have a key in common. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** How many keys somebody is at work for. */
  get size(): number {
    return this.#last.size
  }

  async take<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
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
