import { dayAt, mondayOf, numberOf } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import type { ProgressEvent } from '@/lib/learning/progress/history'
import { logSpread } from '@/lib/learning/roadmaps/effort-spread'
import { onTrack, type Roadmap, type Step, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastPlan } from '../forecast'
import { type Chance, chanceFrom } from './chance'
import { type Life, lifeOf } from './life'
import { type Population, type Traits, traitsFrom } from './population'

/** Zones are tested elsewhere; here an event's day is its day. */
const TIME_ZONE = 'UTC'
export const THREE_YEARS = 1096
const DAY_MS = 24 * 60 * 60 * 1000

export type AnnouncedPause = { readonly from: Day; readonly to: Day; readonly announcedOn: Day }

export type SimulatedLearner = {
  readonly track: string
  readonly plan: Omit<ForecastPlan, 'pauses'>
  readonly pauses: readonly AnnouncedPause[]
  readonly events: readonly ProgressEvent[]
  /** The day of the last tick of the junior core; null when it was not within three years. */
  readonly finishedOn: Day | null
  /** The day on which they gave up; null when they went on. */
  readonly stoppedOn: Day | null
}

/** One learner's three years on a roadmap. The forecast may see the plan, the log, and pauses once announced. */
export function simulateLearner(roadmap: Roadmap, population: Population, begin: Day, seed: number): SimulatedLearner {
  const chance = chanceFrom(seed)
  const traits = traitsFrom(population, chance)
  const life = lifeOf(traits, population, THREE_YEARS, chance)
  const tracks = roadmap.tracks.map(({ slug }) => slug)
  const track = chance.oneOf([tracks[0] ?? '', ...tracks.slice(1)])
  const start = mondayOf(numberOf(begin)) + Math.floor(chance.between(0, 52)) * 7
  const walk = new Walk(stepsOf(onTrack(roadmap, track)), traits, population, chance)
  const finished = walk.through(life)
  const day = (index: number) => dayAt(start + index)
  return {
    track,
    plan: {
      weeklyHours: traits.weeklyHours,
      studyDays: traits.studyDays,
      startedOn: day(0),
      timeZone: TIME_ZONE,
    },
    pauses: life.breaks.flatMap(({ from, to, announcedOn }) =>
      announcedOn === null ? [] : [{ from: day(from), to: day(to), announcedOn: day(announcedOn) }],
    ),
    events: walk.log.map(({ day, minute, ...line }, index) => ({
      ...line,
      sequence: index + 1,
      kind: 'status',
      reason: null,
      occurredAt: new Date((start + day) * DAY_MS + minute * 60_000),
    })),
    finishedOn: finished === null ? null : day(finished),
    stoppedOn: life.stopsOn === null ? null : day(life.stopsOn),
  }
}

type Line = { day: number; minute: number; stepId: string; from: string; to: string }
type Open = { step: Step; left: number; isMarked: boolean }

/** Somebody working their way through steps, day by day. */
class Walk {
  readonly log: Line[] = []
  private readonly aim: Step[]
  private readonly aside: Step[]
  private readonly known: Step[]
  private readonly open: Open[] = []
  private readonly unticked: Open[] = []

  constructor(
    steps: readonly Step[],
    private readonly traits: Traits,
    private readonly population: Population,
    private readonly chance: Chance,
  ) {
    const core = steps.filter((step) => step.isCore && step.level === 'junior')
    const isKnown = core.map((_, index) => chance.happens(traits.known * (index < core.length / 2 ? 1.6 : 0.4)))
    this.known = core.filter((_, index) => isKnown[index])
    this.aim = core.filter((_, index) => !isKnown[index])
    this.aside = steps.filter((step) => !core.includes(step))
  }

  /** @returns the day on which the junior core was done; null when it was not */
  through(life: Life): number | null {
    const placedOn = Math.floor(this.chance.between(0, 4))
    for (const [day, hours] of life.hours.entries()) {
      if (day === placedOn) for (const [index, step] of this.known.entries()) this.write(day, 600 + index, step, 'done')
      this.learn(day, hours)
      const isHere = hours > 0 && (this.traits.ticksEvery === 1 || this.chance.happens(1.5 / this.traits.ticksEvery))
      if (isHere) this.tick(day)
      if (day > placedOn && this.isDone()) return day
    }
    return null
  }

  private isDone = (): boolean =>
    this.aim.length === 0 &&
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

  /** What a step really takes this person, which no plan knows. */
  private realHours({ effort }: Step): number {
    const stuck = this.chance.happens(this.population.stuck) ? this.chance.between(1.5, 4) : 1
    const own = this.chance.lognormal(Math.sqrt(this.population.misjudged) * logSpread(effort))
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
