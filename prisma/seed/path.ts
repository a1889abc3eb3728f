import { levels, listSteps, type Roadmap, type Step, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Learner } from './person'
import type { Random } from './random'

/** A continuous part of the work on a step. A project has several, with other steps between them. */
export type Stretch = {
  readonly step: Step
  /** 0 for a step that was known before or is skipped. */
  readonly hours: number
  readonly begins: boolean
  readonly ends: 'known' | 'done' | 'handed-in' | 'skipped' | null
}

/**
 * Makes a learner's path up to their present step, in order: prerequisites first, a project as soon as it is available
 * (the portfolio in its place), the rest stage by stage.
 */
export function makePath(roadmap: Roadmap, learner: Learner, random: Random): Stretch[] {
  const { at, underWay = 1 } = learner.story
  const walk = new Walk(roadmap, learner, random)
  walk.tickWhatWasKnown()
  if (at === undefined) return walk.stretches
  while (walk.next()?.slug !== at) walk.takeNext()
  for (let left = underWay; left > 0 && walk.next(); left--) walk.beginNext()
  return walk.stretches
}

class Walk {
  readonly stretches: Stretch[] = []
  private readonly steps: readonly Step[]
  /** Ids of steps that are done or skipped, and so block no other. */
  private readonly behind = new Set<string>()
  private readonly begun = new Set<string>()

  constructor(
    roadmap: Roadmap,
    private readonly learner: Learner,
    private readonly random: Random,
  ) {
    const steps = [...listSteps(toTrackRoadmap(roadmap, learner.track))]
    const { order, towards = [] } = learner.story
    const first = order ?? towards.flatMap((slug) => wayTo(slug, steps))
    this.steps = steps
      .map((step, position) => ({ step, rank: getRank(step, position, first, order === undefined) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ step }) => step)
  }

  private free(): Step[] {
    const isBehind = (id: string) => this.behind.has(id)
    return this.steps.filter((step) => !this.begun.has(step.id) && step.prerequisites.every(isBehind))
  }

  next(): Step | undefined {
    return this.free()[0]
  }

  /** Returns a short step to do beside a project: practice before knowledge. */
  private partner(): Step | undefined {
    const topics = this.free().filter((step) => step.kind !== 'project' && step.level === 'junior' && step.isCore)
    const practice = topics.filter((step) => step.stageSlug === 'craft')
    return this.learner.story.order ? topics[0] : (practice[0] ?? topics[0])
  }

  tickWhatWasKnown(): void {
    const { knewUntil, knewAlso = [] } = this.learner.story
    const nextKnown = () => this.free().find(({ kind }) => kind !== 'project')
    for (let step = nextKnown(); knewUntil && step?.slug !== knewUntil; step = nextKnown()) {
      this.close(step ?? this.lost(knewUntil), 0, true, 'known')
    }
    for (const slug of knewAlso) {
      this.close(this.free().find((step) => step.slug === slug) ?? this.lost(slug), 0, true, 'known')
    }
  }

  /**
   * Reports a step of the cast that this path does not reach, or not in this place: the cast no longer fits the
   * roadmap.
   */
  private lost(slug: string | undefined): never {
    throw new Error(`${this.learner.key} never comes to ${slug}: the cast and the roadmap disagree.`)
  }

  takeNext(): void {
    const step = this.next() ?? this.lost(this.learner.story.at)
    const isSkipped = this.learner.story.skips?.[step.slug] !== undefined
    if (isSkipped) this.close(step, 0, true, 'skipped')
    else if (step.kind === 'project') this.takeProject(step)
    else this.close(step, this.hoursFor(step), true, 'done')
  }

  private takeProject(step: Step): void {
    const third = this.hoursFor(step) / 3
    this.begin(step, third)
    this.takePartner()
    this.stretches.push({ step, hours: third, begins: false, ends: null })
    this.takePartner()
    this.close(step, third, false, this.learner.story.handsIn?.includes(step.slug) ? 'handed-in' : 'done')
  }

  private takePartner(): void {
    const partner = this.partner()
    if (!partner) return
    const isSkipped = this.learner.story.skips?.[partner.slug] !== undefined
    this.close(partner, isSkipped ? 0 : this.hoursFor(partner), true, isSkipped ? 'skipped' : 'done')
  }

  beginNext(): void {
    const step = this.next()
    if (!step) return
    if (step.kind !== 'project') {
      this.begin(step, this.hoursFor(step) * 0.25)
      return
    }
    const half = (this.hoursFor(step) * (this.learner.story.begun ?? 0.9)) / 2
    this.begin(step, half)
    this.takePartner()
    this.stretches.push({ step, hours: half, begins: false, ends: null })
  }

  private begin(step: Step, hours: number): void {
    this.begun.add(step.id)
    this.stretches.push({ step, hours, begins: true, ends: null })
  }

  private close(step: Step, hours: number, begins: boolean, ends: NonNullable<Stretch['ends']>): void {
    this.begun.add(step.id)
    if (ends !== 'handed-in') this.behind.add(step.id)
    this.stretches.push({ step, hours, begins, ends })
  }

  private hoursFor(step: Step): number {
    return Math.min(step.effort.p90, step.effort.median * this.random.around(0.25))
  }
}

/** Returns the ids of a step and of all its prerequisites, in the roadmap's order. */
function wayTo(slug: string, steps: readonly Step[]): string[] {
  const wanted = new Set(steps.filter((step) => step.slug === slug).map(({ id }) => id))
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size
    for (const step of steps) if (wanted.has(step.id)) for (const id of step.prerequisites) wanted.add(id)
  }
  return steps.filter(({ id }) => wanted.has(id)).map((step) => step.slug)
}

function getRank(step: Step, position: number, first: readonly string[], isEager: boolean): number {
  const own = first.indexOf(step.slug)
  const isProject = step.kind === 'project' && step.slug !== 'portfolio-project'
  if (isEager && isProject) return -1e7 + position
  if (own >= 0) return own - first.length
  return (step.isCore ? 0 : 1e6) + levels.indexOf(step.level) * 1e4 + position
}
