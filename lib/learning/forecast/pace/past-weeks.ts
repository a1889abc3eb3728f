import type { DayNumber } from '@/lib/foundation/values/day-number'
import { type PlannedHours, weeklyHoursOn } from '@/lib/learning/plans/planned-hours'
import { assumptions } from '../assumptions'
import { activeDays, isPaused, type PausedSpans } from './pauses'

type Course = {
  readonly plan: PlannedHours
  readonly startedOn: DayNumber
  readonly pauses: PausedSpans
  readonly today: DayNumber
}

/** Hours of a finished step converted to weighted weeks of the plan; `isPaused` when all of its days lie in pauses. */
export type Learnt = { readonly plans: number; readonly isPaused: boolean; readonly tickedOn: DayNumber }

/** The weeks since a learner started: the weight of each day, and the plan that applied on it. */
export class PastWeeks {
  /** Weight of all unpaused days, in weeks. */
  readonly weight: number
  /** Log of the current plan over the plan of each week, times the week's weight. */
  readonly promised: number
  /** Weight of each day since the start; 0 in a pause. */
  readonly #weights: Float64Array
  /** Running sums up to a day: of weights, and of weights divided by the hours planned. */
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

  /** Converts hours into weighted weeks of the plan, spread evenly over the unpaused days of the span. */
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

  /** Returns the weight, in weeks, of all days up to the given one. */
  weightUpTo(day: DayNumber): number {
    return (this.#days[Math.max(0, day - this.course.startedOn + 1)] ?? 0) / 7
  }

  /** Returns the weight of a day relative to today: an estimate made on that day knew only older data. */
  fadeSince(day: DayNumber): number {
    return this.#fade ** activeDays(this.course.pauses, day + 1, this.course.today)
  }

  /** Returns the day so many unpaused days before today, or the first day. */
  dayBefore(unpausedDays: number): DayNumber {
    let left = unpausedDays
    let index = this.#weights.length - 1
    for (; index > 0 && left > 0; index--) if ((this.#weights[index] ?? 0) > 0) left--
    return this.course.startedOn + Math.max(0, index)
  }
}
