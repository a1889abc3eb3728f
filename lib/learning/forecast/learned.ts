import type { DayNumber } from '@/lib/foundation/values/day-number'
import type { Tick, Traces } from '@/lib/learning/progress/summary/traces'
import type { Step } from '@/lib/learning/roadmaps/roadmap'

/** A step as a forecast sees it. */
export type EffortStep = Pick<Step, 'id' | 'effort'>

/** A step that was finished, and the days over which it was worked on, both ends included. */
export type FinishedStep = {
  readonly stepId: string
  /** Effort in hours, its median. */
  readonly hours: number
  readonly from: DayNumber
  readonly to: DayNumber
  readonly tickedOn: DayNumber
  /** Ticked because it was known, not because it was learnt now: it is done, but it is no pace. */
  readonly isKnownBefore: boolean
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
  readonly weeklyHours: number
}

/** Ticks that follow each other faster than this are one sitting. */
const SITTING_MS = 10 * 60 * 1000
const SITTING_STEPS = 4
/** A sitting that ticks more than so many times what the plan gives since the last sign of life was not learnt in it. */
const BELIEVED_PACE = 2

/**
 * Reads a log for what was learnt when. Only steps that are done now count, each once, on the day it was first ticked.
 * What a mentor waived was not learnt. A step that is not among `steps` is a sign of life, and has no hours.
 */
export function learnedFrom({ traces, movedOn }: Traces, steps: readonly EffortStep[], reading: LogReading): Learned {
  const hours = new Map(steps.map((step) => [step.id, step.effort.median]))
  const ticks = traces.flatMap(({ tick, isDone }) => (tick && isDone ? [tick] : []))
  return {
    finished: finishedFrom(ticks, hours, movedOn, reading),
    underWay: traces.flatMap(({ stepId, since, handedInOn, isDone }) =>
      since !== null && !isDone && hours.has(stepId) ? [{ stepId, since, isHandedIn: handedInOn !== null }] : [],
    ),
    movedOn,
  }
}

function finishedFrom(
  ticks: readonly Tick[],
  hours: ReadonlyMap<string, number>,
  moved: readonly DayNumber[],
  reading: LogReading,
): FinishedStep[] {
  const sorted = [...ticks].sort((a, b) => a.at - b.at)
  const known = knownBefore(sorted, hours, moved, reading)
  let before = reading.startedOn - 1
  let day = before
  return sorted.map((tick) => {
    const isKnownBefore = known.has(tick)
    if (!isKnownBefore && tick.on > day) {
      before = day
      day = tick.on
    }
    // A verdict may come weeks after the work: the work ended when it was handed in.
    const to = Math.min(tick.on, tick.handedInOn ?? tick.on)
    // Taken up and ticked on one day is a formality: then it was worked on since the tick before.
    const since = tick.since !== null && tick.since < tick.on ? tick.since : before + 1
    const { stepId, on: tickedOn } = tick
    return { stepId, hours: hours.get(stepId) ?? 0, from: Math.min(since, to), to, tickedOn, isKnownBefore }
  })
}

/** Ticks of what was not learnt then: known before by the learner's word, carried over by a revision, or more in one sitting than can have been learnt. */
function knownBefore(
  ticks: readonly Tick[],
  hours: ReadonlyMap<string, number>,
  moved: readonly DayNumber[],
  { startedOn, weeklyHours }: LogReading,
): ReadonlySet<Tick> {
  const known = new Set(ticks.filter(({ isCarried, known }) => isCarried || known))
  for (const sitting of sittingsOf(ticks.filter((tick) => !known.has(tick) && !isWorkedOn(tick)))) {
    const on = sitting[0]?.on ?? 0
    const lastSign = moved.findLast((day) => day < on) ?? Math.min(startedOn, on)
    const plausible = (BELIEVED_PACE * weeklyHours * (on - lastSign + 1)) / 7
    const total = sitting.reduce((sum, { stepId }) => sum + (hours.get(stepId) ?? 0), 0)
    if (sitting.length >= SITTING_STEPS && total > plausible) for (const tick of sitting) known.add(tick)
  }
  return known
}

const isWorkedOn = ({ since, handedInOn, on }: Tick): boolean =>
  (since !== null && since < on) || (handedInOn !== null && handedInOn < on)

function sittingsOf(ticks: readonly Tick[]): Tick[][] {
  const sittings: Tick[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const tick of ticks) {
    if (tick.at - last > SITTING_MS) sittings.push([])
    sittings.at(-1)?.push(tick)
    last = tick.at
  }
  return sittings
}
