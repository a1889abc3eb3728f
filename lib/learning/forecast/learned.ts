import type { DayNumber } from '@/lib/foundation/values/day-number'
import type { Tick, Traces } from '@/lib/learning/progress/summary/traces'
import type { Step } from '@/lib/learning/roadmaps/roadmap'
import { believing } from './believed'

/** A step as a forecast sees it. */
export type EffortStep = Pick<Step, 'id' | 'effort'>

/** A step that was finished, and the days over which it was worked on, both ends included. */
export type FinishedStep = {
  readonly stepId: string
  /** Effort in hours, its median. */
  readonly hours: number
  /** Of them, those that were learnt here; what is known before is done, but it is no pace. */
  readonly learnt: number
  readonly from: DayNumber
  readonly to: DayNumber
  readonly tickedOn: DayNumber
}

export type StepUnderWay = { readonly stepId: string; readonly since: DayNumber; readonly isHandedIn: boolean }

/** What a log says about learning over time. */
export type Learned = {
  /** In the order they were ticked. */
  readonly finished: readonly FinishedStep[]
  readonly underWay: readonly StepUnderWay[]
  /** The days on which something was taken up, finished or handed in, in order, each once. */
  readonly movedOn: readonly DayNumber[]
}

/** What the log is read against. */
export type LogReading = {
  readonly startedOn: DayNumber
  /** The most that can be learnt in a week, by the plan of that day, in hours. */
  readonly allowedOn: (day: DayNumber) => number
}

/**
 * Reads a log for what was learnt when. Only steps that are done now count, each once, on the day since which it has been.
 * What a mentor waived, a revision carried over or the learner knew before was not learnt, and neither is more than the
 * days can hold. A step that is not among `steps` is a sign of life, and has no hours.
 */
export function learnedFrom({ traces, movedOn }: Traces, steps: readonly EffortStep[], reading: LogReading): Learned {
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
  const believe = believing(startedOn, allowedOn)
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
    // A verdict may come weeks after the work: the work ended when it was handed in.
    const to = Math.min(tickedOn, tick.handedInOn ?? tickedOn)
    // Taken up and ticked on one day is a formality: then it was worked on since the tick before.
    const since = tick.since !== null && tick.since < tickedOn ? tick.since : before + 1
    return { stepId, hours, learnt, from: Math.min(since, to), to, tickedOn }
  })
}
