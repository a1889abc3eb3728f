import { toDay } from '@/lib/foundation/values/calendar-date'
import { type DayNumber, dayAt, toDayNumber } from '@/lib/foundation/values/day-number'
import { toPlannedHours } from '@/lib/learning/plans/planned-hours'
import { statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { listTraces } from '@/lib/learning/progress/summary/traces'
import { listSteps, type Roadmap, toTrackRoadmap } from '@/lib/learning/roadmaps/roadmap'
import type { ForecastInput } from '../forecast'
import { toLearningHistory } from '../pace/learning-history'
import { allowedHours } from '../pace/pace'
import type { SimulatedLearner } from './simulate'

/** Returns exactly what the product knows of a simulated learner on the evening of a day. */
export function toKnownInput(roadmap: Roadmap, learner: SimulatedLearner, day: DayNumber): ForecastInput {
  const today = dayAt(day)
  const { track } = learner
  const changes = learner.planChanges.filter(({ on }) => on <= today)
  const plan = { ...learner.plan, ...toPlannedHours(learner.plan.weeklyHours, changes) }
  const events = learner.events.filter(({ occurredAt }) => toDay(occurredAt, plan.timeZone) <= today)
  const pauses = learner.pauses.filter(({ announcedOn }) => announcedOn <= today)
  const log = summarizeLog(events, plan.timeZone, today)
  return { roadmap, track, plan: { ...plan, pauses }, log, states: statesAfter(events), work: null, today }
}

/** Shares of the way at which forecasts are checked. */
export const progressCheckpoints = [0.1, 0.25, 0.5, 0.75] as const

/**
 * Returns the days on which a learner passed each share of the way to the end of the junior core. The way begins behind
 * what they knew before. A share passed with the last tick is left out, since nothing remained to forecast.
 */
export function daysByPart(roadmap: Roadmap, learner: SimulatedLearner): ReadonlyMap<number, DayNumber> {
  const steps = listSteps(toTrackRoadmap(roadmap, learner.track)).filter(
    (step) => step.isCore && step.level === 'junior',
  )
  const { plan, planChanges } = learner
  const allowedOn = allowedHours(toPlannedHours(plan.weeklyHours, planChanges))
  const reading = { startedOn: toDayNumber(plan.startedOn), allowedOn }
  const { finished } = toLearningHistory(listTraces(learner.events, plan.timeZone), steps, reading)
  const whole = finished.reduce((sum, { learnt }) => sum + learnt, 0)
  const days = new Map<number, DayNumber>()
  let done = 0
  for (const { learnt, tickedOn } of finished) {
    done += learnt
    for (const part of progressCheckpoints) if (!days.has(part) && done >= part * whole) days.set(part, tickedOn)
  }
  return days
}

/** Weeks after the start at which every learner still under way is checked, whether they ticked that day or not. */
export const weeksAfterStart = [2, 4, 8, 16, 26, 52] as const
