/** A task that the server repeats. */
export type Job<Who> = {
  readonly name: string
  /** Minimum milliseconds between two starts. */
  readonly everyMs: number
  /** Does a bounded part of the work and returns how much. Safe at any time, in several processes at once. */
  readonly run: (who: Who, now: Date) => Promise<number>
}

/** Size of a full batch: a job that reports this many runs again at once. */
export const BATCH = 200
/** Interval between log lines of a job that keeps failing. */
const COMPLAIN_MS = 60_000

export type OnJobFailure = (name: string, error: unknown) => void
/** Counts the outcome of each run. */
export type OnJobRun = (name: string, isGood: boolean) => void

/**
 * Runs jobs when they are due, independently: one that fails or takes long delays no other, and never overlaps itself.
 */
export class JobRunner<Who> {
  readonly #dueAt = new Map<string, number>()
  readonly #complainedAt = new Map<string, number>()
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(
    private readonly jobs: readonly Job<Who>[],
    private readonly complain: OnJobFailure,
    private readonly count: OnJobRun = () => {},
  ) {}

  /** Starts the due jobs and waits for them. */
  async run(who: Who, now: Date): Promise<void> {
    await Promise.all(this.jobs.map((job) => this.#runOne(job, who, now)))
  }

  /** Resolves when no job is running. */
  async idle(): Promise<void> {
    await Promise.all(this.#underWay.values())
  }

  async #runOne(job: Job<Who>, who: Who, now: Date): Promise<void> {
    const { name, everyMs } = job
    if (this.#underWay.has(name) || now.getTime() < (this.#dueAt.get(name) ?? 0)) return
    this.#dueAt.set(name, now.getTime() + everyMs)
    const work = this.#guarded(job, who, now)
    this.#underWay.set(name, work)
    await work
    this.#underWay.delete(name)
  }

  /** Runs a job, and never rejects. */
  async #guarded({ name, run }: Job<Who>, who: Who, now: Date): Promise<void> {
    try {
      if ((await run(who, now)) >= BATCH) this.#dueAt.delete(name)
      this.count(name, true)
    } catch (error) {
      this.count(name, false)
      const last = this.#complainedAt.get(name)
      if (last !== undefined && now.getTime() - last < COMPLAIN_MS) return
      this.#complainedAt.set(name, now.getTime())
      this.complain(name, error)
    }
  }
}
