/** One thing that was looked at. */
export type IntegrityCheck = {
  readonly name: string
  /** How much there was to look at, as words: "27 learners". */
  readonly seen: string
  /** What is wrong, a line each; no more than `MOST_LINES` and then how many more. */
  readonly problems: readonly string[]
  /** What is worth knowing and not wrong. */
  readonly remarks: readonly string[]
}

const MOST_LINES = 20

/** Keeps the lines of what may be wrong a million times. */
export class Lines {
  readonly #kept: string[] = []
  #count = 0

  add(...lines: readonly string[]): void {
    this.#count += lines.length
    this.#kept.push(...lines.slice(0, MOST_LINES - this.#kept.length))
  }

  all(): string[] {
    const more = this.#count - this.#kept.length
    return more > 0 ? [...this.#kept, `and ${more} more`] : this.#kept
  }
}

export const isSound = (checks: readonly IntegrityCheck[]): boolean =>
  checks.every(({ problems }) => problems.length === 0)
