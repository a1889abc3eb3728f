import type { DayNumber } from '@/lib/foundation/values/day-number'
import type { Tick, Traces } from '@/lib/learning/progress/summary/traces'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { capCreditedHours } from './credited-hours'

/** The part of a step that a forecast uses. */
export type EffortStep = Pick<Step, 'id' | 'effort'>

/** A finished step, and the days over which it was worked on, both ends included. */
export type FinishedStep = {
  readonly stepId: string
  /** Median effort in hours. */
  readonly hours: number
  /** Hours of it that were learnt here; what was known before counts as done, but not towards the pace. */
  readonly learnt: number
  readonly from: DayNumber
  readonly to: DayNumber
  readonly tickedOn: DayNumber
}

export type StepUnderWay = { readonly stepId: string; readonly since: DayNumber; readonly isHandedIn: boolean }

/** Learning over time, as derived from a log. */
export type LearningHistory = {
  /** In the order they were ticked. */
  readonly finished: readonly FinishedStep[]
  readonly underWay: readonly StepUnderWay[]
  /** The days on which a step was started, finished or handed in, in order, each once. */
  readonly movedOn: readonly DayNumber[]
}

/** Context for reading a log. */
export type LogReading = {
  readonly startedOn: DayNumber
  /** Most hours that can be learnt in a week, by the plan of that day. */
  readonly allowedOn: (day: DayNumber) => number
}

/**
 * Derives from a log what was learnt when. Only steps that are done now count, each once, on the day since which it has
 * been done. Waived, carried over or previously known steps were not learnt, and neither are more hours than the days
 * can hold. A step outside `steps` counts as activity without hours.
 */
export function toLearningHistory(
  { traces, movedOn }: Traces,
  steps: readonly EffortStep[],
  reading: LogReading,
): LearningHistory {
  const hours = new Map(steps.map((step) => [step.id, step.effort.median]))
  const ticks = traces.flatMap(({ tick, isDone }) => (tick && isDone ? [tick] : []))
  return {
    finished: finishedFrom(ticks, hours, reading),
    underWay: traces.flatMap(({ stepId, since, handedInOn, isDone }) =>
      since !== null && !isDone && hours.has(stepId) ? [{ stepId, since, isHandedIn: handedInOn !== null }] : [],
    ),
    movedOn,
  }
}

function finishedFrom(
  ticks: readonly Tick[],
  hoursOf: ReadonlyMap<string, number>,
  { startedOn, allowedOn }: LogReading,
): FinishedStep[] {
  const sorted = [...ticks].sort((a, b) => a.at - b.at)
  const believe = capCreditedHours(startedOn, allowedOn)
  let before = startedOn - 1
  let day = before
  return sorted.map((tick) => {
    const { stepId, on: tickedOn } = tick
    const hours = hoursOf.get(stepId) ?? 0
    const learnt = tick.known || tick.isCarried ? 0 : believe(Math.max(tickedOn, startedOn), hours)
    if (learnt > 0 && tickedOn > day) {
      before = day
      day = tickedOn
    }
    // A verdict may come weeks after the work, which ended when it was handed in.
    const to = Math.min(tickedOn, tick.handedInOn ?? tickedOn)
    // Started and ticked on one day is a formality: the work then began after the previous tick.
    const since = tick.since !== null && tick.since < tickedOn ? tick.since : before + 1
    return { stepId, hours, learnt, from: Math.min(since, to), to, tickedOn }
  })
}
