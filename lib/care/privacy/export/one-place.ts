/** Gives the place back. More than once is the same as once. */
export type Release = () => void

/** A place that one has at a time, and a line before it: first come, first served. */
export class OnePlace {
  #isTaken = false
  readonly #line = new Set<(release: Release) => void>()

  /** How many wait. */
  get waiting(): number {
    return this.#line.size
  }

  /**
   * Waits for the place.
   * @param ms at most so long; left out, for as long as it takes
   * @returns null where it took longer
   */
  take(): Promise<Release>
  take(ms: number): Promise<Release | null>
  take(ms?: number): Promise<Release | null> {
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
