import { toDay, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { countsAsDone, getState } from '@/lib/learning/progress/completion'
import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival } from '../arrival/arrival-date'
import type { Forecast, ForecastInput } from '../forecast'
import { findTarget } from '../path'

/**
 * Returns the row stored for a forecast, to be compared with what happens: both ranges of one level, null without a
 * date.
 */
export function toForecastRecord(
  level: Level,
  arrival: Arrival,
  input: ForecastInput,
  { basis }: Pick<Forecast, 'basis'>,
) {
  const range = arrival.state === 'range' ? arrival : null
  return {
    target: levelKey(level),
    week: weekStart(input.today),
    trackSlug: input.track,
    shareDone: shareDone(level, input),
    basis,
    earliest50: range?.range50.from ?? null,
    latest50: range?.range50.to ?? null,
    earliest85: range?.range85.from ?? null,
    latest85: range?.range85.to ?? null,
  }
}

export const levelKey = (level: Level): string => `level:${level}`

function shareDone(level: Level, { roadmap, track, states }: ForecastInput): number {
  const { steps } = findTarget(roadmap, track, levelKey(level))
  const hours = (some: typeof steps) => some.reduce((sum, step) => sum + step.effort.median, 0)
  const done = steps.filter((step) => countsAsDone(getState(states, step.id).status))
  return hours(steps) > 0 ? hours(done) / hours(steps) : 1
}

/**
 * Returns the day on which a level that is now reached was reached: the day of its last step, or today when only paid
 * work was missing in the last forecast shown, since nothing else dates that.
 * @param kept its forecasts that have not come true
 */
export function reachedOn(level: Level, kept: readonly { readonly shareDone: number }[], input: ForecastInput): Day {
  const { roadmap, track, states, plan, today } = input
  if (kept.some((row) => row.shareDone >= 1)) return today
  const days = findTarget(roadmap, track, levelKey(level)).steps.flatMap(({ id }) => {
    const { statusAt } = getState(states, id)
    return statusAt ? [toDay(new Date(statusAt), plan.timeZone)] : []
  })
  return days.sort().at(-1) ?? today
}

/** Returns the levels whose required paid work is missing: ticks alone do not reach them. */
export const levelsWithoutExperience = ({ work }: Pick<ForecastInput, 'work'>): readonly Level[] =>
  levels.filter((level) => requiredMonths[level] > (work?.months ?? 0))
