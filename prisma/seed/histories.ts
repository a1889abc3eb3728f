import type { LogEntry } from '@/lib/learning/progress/log/ledger'
import type { Roadmap, Step } from '@/lib/learning/roadmaps/roadmap'
import { HOUR, MINUTE, makeSittings, makeStart, type Sitting } from './calendar'
import { makePath } from './path'
import type { Learner } from './person'
import type { Random } from './random'

/** An event before it has its place in the log. The actor of a verdict is the mentor. */
export type Happening = Omit<LogEntry, 'from'> & { readonly actorId: string; readonly idempotencyKey?: string }

/** The time that a learner spent on a step. `to` is null while they still do. */
export type Spell = { readonly step: Step; readonly from: Date; readonly to: Date | null }

export type History = {
  readonly startedAt: Date
  readonly happenings: readonly Happening[]
  /** Spells by the slug of their step. */
  readonly spells: ReadonlyMap<string, Spell>
  /** Hours worked per hour of a step's effort: under 1 is quicker than most. */
  readonly stretch: number
}

/**
 * Makes a learner's history from their plan up to now: their path spread over their sittings, each step as long as its
 * effort. Pure.
 */
export function makeHistory(roadmap: Roadmap, learner: Learner, learnerId: string, now: Date, random: Random): History {
  const startedAt = makeStart(learner, now, random)
  const path = makePath(roadmap, learner, random)
  const sittings = makeSittings(learner, startedAt, now, random)
  const sum = (parts: readonly { readonly hours: number }[]) => parts.reduce((total, { hours }) => total + hours, 0)
  const stretch = sum(sittings) / Math.max(1, sum(path))
  const clock = new Clock(sittings)
  const happenings: Happening[] = []
  const spells = new Map<string, Spell>()
  const status = (step: Step, to: string, occurredAt: Date, reason: string | null = null, known = false) =>
    happenings.push({ stepId: step.id, kind: 'status', to, known, reason, occurredAt, actorId: learnerId })
  let knownAt = startedAt.getTime() + MINUTE
  for (const { step, hours, begins, ends } of path) {
    if (ends === 'known') {
      knownAt += random.between(4, 11) * 1000
      status(step, 'done', new Date(Math.round(knownAt)), null, true)
      continue
    }
    const from = clock.now(random.between(1, 4) * MINUTE)
    if (ends === 'skipped') {
      status(step, 'skipped', from, learner.story.skips?.[step.slug] ?? null)
      continue
    }
    if (begins) status(step, 'learning', from)
    clock.work(hours * stretch)
    const to = ends ? clock.now(0) : null
    if (ends === 'done' && to) status(step, 'done', to)
    spells.set(step.slug, { step, from: spells.get(step.slug)?.from ?? from, to })
  }
  happenings.push(...secondThoughts(learner, roadmap, happenings, sittings, random))
  return { startedAt, happenings, spells, stretch }
}

/** Tracks the position within the sittings. */
class Clock {
  private index = 0
  private spent = 0

  constructor(private readonly sittings: readonly Sitting[]) {}

  /** Returns the current moment plus that many milliseconds. A finished sitting counts until the next begins. */
  now(milliseconds: number): Date {
    const sitting = this.sittings[this.index] as Sitting
    return new Date(Math.round(sitting.start.getTime() + this.spent * HOUR + milliseconds))
  }

  work(hours: number): void {
    let left = hours
    while (left > 0) {
      const sitting = this.sittings[this.index] as Sitting
      const room = sitting.hours - this.spent
      if (left <= room || this.index === this.sittings.length - 1) {
        this.spent = Math.min(sitting.hours, this.spent + left)
        return
      }
      left -= room
      this.index++
      this.spent = 0
    }
  }
}

/**
 * Makes ticks that are taken back: a slip undone within seconds, or a step reopened and finished at the next sitting.
 */
function secondThoughts(
  learner: Learner,
  roadmap: Roadmap,
  happenings: readonly Happening[],
  sittings: readonly Sitting[],
  random: Random,
): Happening[] {
  const count = learner.story.undoes ?? 0
  const stepKinds = new Map(roadmap.stages.flatMap((stage) => stage.steps).map((step) => [step.id, step.kind]))
  const ticks = happenings.filter(({ to, stepId }) => to === 'done' && stepKinds.get(stepId) !== 'project')
  return Array.from({ length: Math.min(count, ticks.length) }, (_, index): Happening[] => {
    const tick = ticks[Math.floor(((index + 0.5) * ticks.length) / count)] as Happening
    const back = new Date(tick.occurredAt.getTime() + Math.round(random.between(6, 15) * 1000))
    const next = sittings.find(({ start }) => start > back)
    const again = index % 2 === 0 || !next ? new Date(back.getTime() + 21_000) : new Date(next.start.getTime() + MINUTE)
    return [
      { ...tick, to: 'learning', known: false, occurredAt: back },
      { ...tick, occurredAt: again },
    ]
  }).flat()
}
