/** Something that is done again and again, by itself. */
export type Job<Who> = {
  readonly name: string
  /** At least so long between two beginnings, in milliseconds. */
  readonly everyMs: number
  /** Does a bounded piece of it and says how much that was. Safe at any time, in several processes at once. */
  readonly run: (who: Who, now: Date) => Promise<number>
}

/** Who deals with so many has more to do, and is run again at once. */
export const BATCH = 200
/** How often the log hears of a job that keeps failing. */
const COMPLAIN_MS = 60_000

export type Complain = (name: string, error: unknown) => void
/** Hears of each run how it ended. */
export type Count = (name: string, isGood: boolean) => void

/** Runs jobs when they are due, each for itself: one that fails or takes long stops no other, and never overlaps itself. */
export class JobRunner<Who> {
  readonly #dueAt = new Map<string, number>()
  readonly #complainedAt = new Map<string, number>()
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(
    private readonly jobs: readonly Job<Who>[],
    private readonly complain: Complain,
    private readonly count: Count = () => {},
  ) {}

  /** Begins what is due and waits for it. */
  async run(who: Who, now: Date): Promise<void> {
    await Promise.all(this.jobs.map((job) => this.#runOne(job, who, now)))
  }

  /** Resolves when nothing is under way. */
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

  /** Never rejects. */
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
