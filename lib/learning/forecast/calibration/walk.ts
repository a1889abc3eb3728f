import { dayAt } from '@/lib/foundation/values/day-number'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import type { Life } from './life'
import type { Population, Traits } from './population'
import type { RandomSource } from './random-source'

type Line = { day: number; minute: number; stepId: string; from: string; to: string; known?: boolean }
type Open = { step: Step; left: number; isMarked: boolean }

/** Steps ticked per day in a placement that is ticked slowly. */
const PLACED_A_DAY = 3

/** Simulates a learner who works through steps, day by day. */
export class SimulatedWalk {
  readonly log: Line[] = []
  private readonly aim: Step[]
  private readonly aside: Step[]
  private readonly known: Step[]
  private readonly open: Open[] = []
  private readonly unticked: Open[] = []
  /** Factor by which the steps of a stage take longer than estimated, by stage. */
  private readonly stages = new Map<string, number>()

  constructor(
    steps: readonly Step[],
    private readonly traits: Traits,
    private readonly population: Population,
    private readonly chance: RandomSource,
  ) {
    const core = steps.filter((step) => step.isCore && step.level === 'junior')
    const isKnown = core.map((_, index) => chance.happens(traits.known * (index < core.length / 2 ? 1.6 : 0.4)))
    this.known = core.filter((_, index) => isKnown[index])
    this.aim = core.filter((_, index) => !isKnown[index])
    this.aside = steps.filter((step) => !core.includes(step))
    for (const { stageSlug } of steps) {
      if (!this.stages.has(stageSlug)) this.stages.set(stageSlug, chance.lognormal(population.stageMisjudged))
    }
  }

  /**
   * @param start the day number of the first day
   * @returns the day on which the junior core was done; null when it was not
   */
  through({ hoursOn, stopsOn }: Life, days: number, start: number): number | null {
    const placedOn = Math.floor(this.chance.between(0, 4))
    for (let day = 0; day < (stopsOn ?? days); day++) {
      if (day >= placedOn) this.place(day)
      const hours = hoursOn(day)
      this.learn(day, hours)
      if (this.ticksOn(day, hours, start)) this.tick(day)
      if (day > placedOn && this.isDone()) return day
    }
    return null
  }

  /** Ticks the steps known before. */
  private place(day: number): void {
    const { placement } = this.population
    const steps = this.known.splice(0, placement === 'slowly' ? PLACED_A_DAY : this.known.length)
    for (const [index, step] of steps.entries()) {
      this.write(day, 600 + (placement === 'slowly' ? 25 : 1) * index, step, 'done')
      const line = this.log.at(-1)
      if (line && placement === 'said') line.known = true
    }
  }

  private ticksOn(day: number, hours: number, start: number): boolean {
    const { ticksEvery } = this.traits
    if (ticksEvery === 'month-end') return dayAt(start + day + 1).endsWith('-01')
    return hours > 0 && (ticksEvery === 1 || this.chance.happens(1.5 / ticksEvery))
  }

  private isDone = (): boolean =>
    this.aim.length === 0 &&
    this.known.length === 0 &&
    ![...this.open, ...this.unticked].some(({ step }) => step.isCore && step.level === 'junior')

  private learn(day: number, hours: number): void {
    let left = hours
    while (left > 0.01) {
      while (this.open.length < this.traits.atOnce && this.takeUp(day)) {}
      const one = this.open[Math.floor(this.chance.next() * this.open.length)]
      if (!one) return
      const spent = Math.min(left, one.left, 2)
      left -= spent
      one.left -= spent
      if (one.left > 0.01) continue
      this.open.splice(this.open.indexOf(one), 1)
      this.unticked.push(one)
    }
  }

  private takeUp(day: number): boolean {
    const isAside = this.aside.length > 0 && this.aim.length > 0 && this.chance.happens(this.traits.strays)
    const from = isAside ? this.aside : this.aim
    const [step] = from.splice(Math.floor(this.chance.next() * Math.min(from.length, this.traits.jumps)), 1)
    if (!step) return false
    const isMarked = this.traits.marksLearning && this.chance.happens(0.9)
    this.open.push({ step, left: this.realHours(step), isMarked })
    if (isMarked) this.write(day, 1080 + Math.floor(this.chance.between(0, 60)), step, 'learning')
    return true
  }

  /** Returns the hours that a step really takes this learner, which no plan knows. */
  private realHours({ effort, stageSlug }: Step): number {
    const stuck = this.chance.happens(this.population.stuck) ? this.chance.between(1.5, 4) : 1
    const own = this.chance.lognormal(this.population.misjudged) * (this.stages.get(stageSlug) ?? 1)
    return effort.median * this.traits.effort * own * stuck
  }

  private tick(day: number): void {
    for (const [index, { step, isMarked }] of this.unticked.splice(0).entries()) {
      this.write(day, 1200 + 2 * index, step, 'done', isMarked ? 'learning' : 'not-started')
    }
  }

  private write(day: number, minute: number, step: Step, to: string, from = 'not-started'): void {
    this.log.push({ day, minute, stepId: step.id, from, to })
  }
}
