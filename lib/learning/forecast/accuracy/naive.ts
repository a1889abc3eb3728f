import { dayAt } from '@/lib/foundation/values/day-number'
import type { Day } from '@/lib/foundation/values/day-words'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { computeForecastState, type ForecastInput } from '../forecast'
import { findTarget, type Target } from '../path'

/**
 * Computes the straight-line date that most trackers show: the remaining effort by the average pace since the start,
 * breaks included. Before anything is done it uses the planned hours. It is only for comparison, never shown.
 * @returns the date, or null when nothing is left
 */
export function naiveDate(input: ForecastInput, targetKey: string): Day | null {
  const situation = computeForecastState(input)
  const target = findTarget(input.roadmap, input.track, targetKey)
  const left = sumHours(target.steps.filter((step) => !countsAsDone(getState(input.states, step.id).status)))
  if (left === 0) return null
  const wanted = new Set(target.steps.map(({ id }) => id))
  const done = situation.learned.finished.reduce((sum, step) => sum + (wanted.has(step.stepId) ? step.learnt : 0), 0)
  const days = situation.today - situation.startedOn + 1
  const daysLeft = done > 0 ? (left / done) * days : (left / input.plan.weeklyHours) * 7
  return dayAt(situation.today + Math.min(Math.ceil(daysLeft), 100_000))
}

const sumHours = (steps: Target['steps']): number => steps.reduce((sum, { effort }) => sum + effort.median, 0)
