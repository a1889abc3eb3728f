import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { assumptions } from './assumptions'
import { activeDays, isPaused, type PausedSpans } from './pauses'

type Course = {
  readonly plan: PlannedHours
  readonly startedOn: DayNumber
  readonly pauses: PausedSpans
  readonly today: DayNumber
}

/** A step's hours in weeks of the plan, weighed; in a pause when all of its days are. */
export type Learnt = { readonly plans: number; readonly isPaused: boolean; readonly tickedOn: DayNumber }

/** The weeks since a learner started: what each day weighs, and what the plan said on it. */
export class WeeksBehind {
  /** Of all unpaused days, in weeks. */
  readonly weight: number
  /** Logarithm of the plan now by the plan then, times the weight of each week. */
  readonly promised: number
  /** Weight of each day since the start; 0 in a pause. */
  readonly #weights: Float64Array
  /** Sums up to a day: of weights, and of weights by the hours planned. */
  readonly #days: Float64Array
  readonly #plans: Float64Array
  readonly #planned: (day: DayNumber) => number
  readonly #fade: number

  constructor(private readonly course: Course) {
    const { startedOn, today, pauses, plan } = course
    const days = Math.max(0, today - startedOn + 1)
    this.#planned = weeklyHoursOn(plan)
    this.#fade = 2 ** (-1 / (7 * assumptions.halfLifeWeeks))
    this.#weights = new Float64Array(days)
    this.#days = new Float64Array(days + 1)
    this.#plans = new Float64Array(days + 1)
    let weight = 1
    for (let index = days - 1; index >= 0; index--) {
      if (isPaused(pauses, startedOn + index)) continue
      this.#weights[index] = weight
      weight *= this.#fade
    }
    let promised = 0
    for (let index = 0; index < days; index++) {
      const planned = this.#planned(startedOn + index)
      const weight = this.#weights[index] ?? 0
      this.#days[index + 1] = (this.#days[index] ?? 0) + weight
      this.#plans[index + 1] = (this.#plans[index] ?? 0) + weight / planned
      promised += (weight / 7) * Math.log(plan.weeklyHours / planned)
    }
    this.weight = (this.#days[days] ?? 0) / 7
    this.promised = promised
  }

  get today(): DayNumber {
    return this.course.today
  }

  /** What hours come to; they lie evenly on the unpaused days of the span. */
  worth(hours: number, from: DayNumber, to: DayNumber): Omit<Learnt, 'tickedOn'> {
    const { startedOn, today, pauses } = this.course
    const last = Math.min(Math.max(to, startedOn), today)
    const first = Math.max(Math.min(from, last), startedOn)
    const days = activeDays(pauses, first, last)
    const [low, high] = [first - startedOn, last - startedOn + 1]
    if (days > 0)
      return { plans: (hours / days) * ((this.#plans[high] ?? 0) - (this.#plans[low] ?? 0)), isPaused: false }
    return { plans: hours / this.#planned(last), isPaused: true }
  }

  /** The weight, in weeks, of the days up to one of them. */
  weightUpTo(day: DayNumber): number {
    return (this.#days[Math.max(0, day - this.course.startedOn + 1)] ?? 0) / 7
  }

  /** What a day weighs, today being 1: an estimate made on it is of so much older data. */
  fadeSince(day: DayNumber): number {
    return this.#fade ** activeDays(this.course.pauses, day + 1, this.course.today)
  }

  /** The day so many unpaused days before today, or the first. */
  dayBefore(unpausedDays: number): DayNumber {
    let left = unpausedDays
    let index = this.#weights.length - 1
    for (; index > 0 && left > 0; index--) if ((this.#weights[index] ?? 0) > 0) left--
    return this.course.startedOn + Math.max(0, index)
  }
}
