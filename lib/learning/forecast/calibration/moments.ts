import { dayOf } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, dayAt, numberOf } from '@/lib/foundation/values/day-number'
import { statesAfter } from '@/lib/learning/progress/history'
import { summaryOf } from '@/lib/learning/progress/summary/log-summary'
import { tracesOf } from '@/lib/learning/progress/summary/traces'
import { onTrack, type Roadmap, stepsOf } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from '../forecast'
import { learnedFrom } from '../learned'
import type { SimulatedLearner } from './simulate'

/** What the product knows of a simulated learner on the evening of a day, and nothing else. */
export function knownOn(roadmap: Roadmap, learner: SimulatedLearner, day: DayNumber): ForecastInput {
  const today = dayAt(day)
  const { track, plan } = learner
  const events = learner.events.filter(({ occurredAt }) => dayOf(occurredAt, plan.timeZone) <= today)
  const pauses = learner.pauses.filter(({ announcedOn }) => announcedOn <= today)
  const log = summaryOf(events, plan.timeZone, today)
  return { roadmap, track, plan: { ...plan, pauses }, log, states: statesAfter(events), work: null, today }
}

/** Parts of the way at which forecasts are checked. */
export const parts = [0.1, 0.25, 0.5, 0.75] as const

/**
 * The days on which a learner passed parts of the way to the end of the junior core. The way begins behind what they
 * knew before. A part passed with the last tick is none, for then there was nothing left to forecast.
 */
export function daysByPart(roadmap: Roadmap, learner: SimulatedLearner): ReadonlyMap<number, DayNumber> {
  const steps = stepsOf(onTrack(roadmap, learner.track)).filter((step) => step.isCore && step.level === 'junior')
  const { weeklyHours, timeZone } = learner.plan
  const reading = { startedOn: numberOf(learner.plan.startedOn), weeklyHours }
  const { finished } = learnedFrom(tracesOf(learner.events, timeZone), steps, reading)
  const learnt = finished.filter(({ isKnownBefore }) => !isKnownBefore)
  const whole = learnt.reduce((sum, { hours }) => sum + hours, 0)
  const days = new Map<number, DayNumber>()
  let done = 0
  for (const { hours, tickedOn } of learnt) {
    done += hours
    for (const part of parts) if (!days.has(part) && done >= part * whole) days.set(part, tickedOn)
  }
  return days
}

/** Weeks after the start at which everybody who is still under way is looked at, whether they ticked that day or not. */
export const weeksAfterStart = [2, 4, 8, 16, 26, 52] as const

export type Silence = {
  /** The last day on which something moved. */
  readonly since: DayNumber
  /** It never ended. */
  readonly isForGood: boolean
}

/** Silences of so many days or more that nobody announced. */
export function silencesOf(learner: SimulatedLearner, days: number): readonly Silence[] {
  const moves = [...new Set(learner.events.map(({ occurredAt }) => numberOf(dayOf(occurredAt, learner.plan.timeZone))))]
  const isAnnounced = (from: DayNumber, to: DayNumber) =>
    learner.pauses.some((pause) => numberOf(pause.from) <= to && numberOf(pause.to) >= from)
  return moves.flatMap((since, index): Silence[] => {
    const next = moves[index + 1]
    const isForGood = next === undefined
    if (isForGood && (learner.finishedOn !== null || learner.stoppedOn === null)) return []
    if (!isForGood && next - since <= days) return []
    return isAnnounced(since, since + days) ? [] : [{ since, isForGood }]
  })
}
