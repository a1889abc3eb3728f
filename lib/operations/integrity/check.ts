/** Result of one integrity check. */
export type IntegrityCheck = {
  readonly name: string
  /** How many things were checked, in words: "27 learners". */
  readonly seen: string
  /** Problems, one line each; after `MOST_LINES` lines, a count of the others. */
  readonly problems: readonly string[]
  /** Observations that are not problems. */
  readonly remarks: readonly string[]
}

const MOST_LINES = 20

/** Collects lines, of which there may be a million, and keeps only the first ones. */
export class ProblemLines {
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
