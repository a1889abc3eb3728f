/** Releases the place. A repeated call does nothing. */
export type Release = () => void

/** A lock with a queue in order of arrival. */
export class FifoMutex {
  #isTaken = false
  readonly #line = new Set<(release: Release) => void>()

  /** Length of the queue. */
  get waiting(): number {
    return this.#line.size
  }

  /**
   * Waits for the place.
   * @param ms longest wait; unlimited when left out
   * @returns null after the longest wait
   */
  acquire(): Promise<Release>
  acquire(ms: number): Promise<Release | null>
  acquire(ms?: number): Promise<Release | null> {
    if (!this.#isTaken) {
      this.#isTaken = true
      return Promise.resolve(this.#release())
    }
    return new Promise((resolve) => {
      const granted = (release: Release) => {
        clearTimeout(timer)
        resolve(release)
      }
      const giveUp = () => {
        this.#line.delete(granted)
        resolve(null)
      }
      const timer = ms === undefined ? undefined : setTimeout(giveUp, ms)
      this.#line.add(granted)
    })
  }

  #release(): Release {
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      const [next] = this.#line
      if (!next) {
        this.#isTaken = false
        return
      }
      this.#line.delete(next)
      next(this.#release())
    }
  }
}
