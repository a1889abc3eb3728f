import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { estimateAwayWeeks, estimateWeeks } from '../arrival/arrival'
import { computeForecastState, computeRemainingWork, type ForecastInput, isSilent } from '../forecast'
import { activeDays } from '../pace/pauses'
import { listTargets, type Target } from '../path'
import { CorrectionTally } from './correction'
import { type Habit, habitsFrom } from './habits'
import type { InstanceModel } from './instance-model'
import { getDeviation, type Residual } from './residual'

/** A learner whose whole course is known up to a day. */
export type ObservedLearner = {
  readonly id: string
  /** Returns what was known on the evening of a day. */
  readonly knownOn: (today: Day) => ForecastInput
  readonly startedOn: Day
  /** The last day observed. */
  readonly until: Day
}

/** Moments at which each learner's forecasts are replayed, more of them early. */
const MOMENTS = 24
const EARLIER = 1.5
const HABIT_DAYS = 365
/** Weights of targets: the next level matters most; later levels and, less so, stages count too. */
const WEIGHTS = { next: 1, other: 0.3, stage: 0.05 } as const

/** Computes what an instance would have learnt from these people. */
export function learnInstanceModel(people: readonly ObservedLearner[]): InstanceModel {
  const habits = habitsFrom(people.map(getHabit))
  const tally = new CorrectionTally()
  for (const one of people) tally.add([...replayForecasts(one, habits)].flat())
  return { ...habits, deviations: tally.toCorrection() }
}

/** Computes how well a learner kept to their plan in their first year. */
export function getHabit({ knownOn, startedOn, until }: ObservedLearner): Habit {
  const last = describeWay(knownOn(until), until).end
  const end = Math.min(last, toDayNumber(startedOn) + HABIT_DAYS)
  const { pauses, pace, path } = computeForecastState(knownOn(dayAt(end)))
  const days = Math.max(1, end - toDayNumber(startedOn) + 1)
  const active = activeDays(pauses, toDayNumber(startedOn), end)
  const kept = pace.kept[path.steps[0]?.lane ?? pace.kept.length - 1] ?? 0
  return { kept, weeks: active / 7, pausedDays: days - active, days }
}

type Way = {
  /** Day on which each target was reached, by target. */
  readonly reached: ReadonlyMap<string, DayNumber>
  /** The last informative day: that of the last activity when the learner is gone, or has nothing left to do. */
  readonly end: DayNumber
}

function describeWay(input: ForecastInput, until: Day): Way {
  const situation = computeForecastState(input)
  const { learned, path, startedOn } = situation
  const lastMove = learned.movedOn.at(-1) ?? startedOn
  const isOver = isSilent(situation) || path.steps.length === 0
  const reached = listTargets(input.roadmap, input.track).flatMap((target) => {
    const on = reachedOn(target, input)
    return on === null ? [] : [[target.key, on] as const]
  })
  return { reached: new Map(reached), end: isOver ? lastMove : toDayNumber(until) }
}

const isReached = (steps: Target['steps'], { states }: ForecastInput): boolean =>
  steps.every(({ id }) => countsAsDone(getState(states, id).status))

/** Returns the day of the last of a target's steps; null while one is left. */
function reachedOn({ steps }: Target, { states, plan }: ForecastInput): DayNumber | null {
  let last = Number.NEGATIVE_INFINITY
  for (const { id } of steps) {
    const { status, statusAt } = getState(states, id)
    if (!countsAsDone(status)) return null
    if (statusAt) last = Math.max(last, toDayNumber(toDay(new Date(statusAt), plan.timeZone)))
  }
  return last
}

/**
 * Yields the residuals of a learner's forecasts, one moment at a time, so that the caller can do other work in between.
 */
export function* replayForecasts(
  { id, knownOn, startedOn, until }: ObservedLearner,
  habits: Pick<InstanceModel, 'kept' | 'paused'>,
): Generator<Residual[]> {
  const instance: InstanceModel = { ...habits, deviations: null }
  const way = describeWay(knownOn(until), until)
  const first = toDayNumber(startedOn)
  const days = Array.from({ length: MOMENTS }, (_, one) =>
    Math.round(first + (way.end - first) * (one / MOMENTS) ** EARLIER),
  )
  for (const day of new Set(days)) yield residualsOn(id, { ...knownOn(dayAt(day)), instance }, day, way)
}

function residualsOn(learnerId: string, input: ForecastInput, day: DayNumber, way: Way): Residual[] {
  const situation = computeForecastState(input)
  if (isSilent(situation)) return []
  const targets = listTargets(input.roadmap, input.track)
  const next = targets.find(({ key, steps }) => key.startsWith('level:') && !isReached(steps, input))
  return targets.flatMap((target): Residual[] => {
    const ahead = computeRemainingWork(situation, target)
    const reached = way.reached.get(target.key)
    const end = reached ?? way.end
    if (ahead.hours <= 0 || end <= day) return []
    const said = estimateWeeks(ahead, situation.course)
    const middle = { ...said, weeks: said.weeks + estimateAwayWeeks(situation.course, 'middle') }
    return [
      {
        ...{ learnerId, part: ahead.part, isOpen: reached === undefined },
        // A pause not yet announced on that day counts as ordinary time.
        deviation: getDeviation(activeDays(situation.pauses, day + 1, end) / 7, middle),
        weight: target === next ? WEIGHTS.next : target.key.startsWith('stage:') ? WEIGHTS.stage : WEIGHTS.other,
      },
    ]
  })
}
