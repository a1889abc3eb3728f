import { dayOf, weekStart } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { requiredMonths } from '@/lib/learning/levels/gates'
import { countsAsDone, stateOf } from '@/lib/learning/progress/completion'
import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival } from './arrival-date'
import type { Forecast, ForecastInput } from './forecast'
import { findTarget } from './path'

/** What is kept of a forecast, to be compared with what happens: both ranges of one target, null without a date. */
export function keptRow(target: string, arrival: Arrival, input: ForecastInput, { basis }: Pick<Forecast, 'basis'>) {
  const range = arrival.state === 'range' ? arrival : null
  return {
    target,
    week: weekStart(input.today),
    trackSlug: input.track,
    shareDone: shareDone(target, input),
    basis,
    earliest50: range?.range50.from ?? null,
    latest50: range?.range50.to ?? null,
    earliest85: range?.range85.from ?? null,
    latest85: range?.range85.to ?? null,
  }
}

export const levelKey = (level: Level): string => `level:${level}`
export const STAGE = 'stage:'

/** Each level, and the stage that is reached next: what comes of it is known soonest. */
export function targetsToKeep({ arrivals }: Pick<Forecast, 'arrivals'>): readonly string[] {
  const stages = Object.entries(arrivals).flatMap(([target, arrival]) =>
    target.startsWith(STAGE) && arrival.state === 'range' ? [{ target, middle: arrival.middle }] : [],
  )
  const [next] = stages.sort((a, b) => a.middle.localeCompare(b.middle))
  return [...levels.map(levelKey), ...(next ? [next.target] : [])]
}

/** The levels and stages that are reached. */
export const targetsReached = ({ arrivals }: Pick<Forecast, 'arrivals'>): readonly string[] =>
  Object.keys(arrivals).filter((target) => target !== 'roadmap' && arrivals[target]?.state === 'done')

function shareDone(target: string, { roadmap, track, states }: ForecastInput): number {
  const { steps } = findTarget(roadmap, track, target)
  const hours = (some: typeof steps) => some.reduce((sum, step) => sum + step.effort.median, 0)
  const done = steps.filter((step) => countsAsDone(stateOf(states, step.id).status))
  return hours(steps) > 0 ? hours(done) / hours(steps) : 1
}

/**
 * The day on which a level or stage was reached that is reached now: that of its last step, or today when only paid work was
 * missing the last time it was shown. Nothing else tells when that was there.
 * @param kept the forecasts of it that have not come true
 */
export function reachedOn(target: string, kept: readonly { readonly shareDone: number }[], input: ForecastInput): Day {
  const { roadmap, track, states, plan, today } = input
  if (kept.some((row) => row.shareDone >= 1)) return today
  const days = findTarget(roadmap, track, target).steps.flatMap(({ id }) => {
    const { statusAt } = stateOf(states, id)
    return statusAt ? [dayOf(new Date(statusAt), plan.timeZone)] : []
  })
  return days.sort().at(-1) ?? today
}

/** Levels whose paid work is missing: ticks alone do not bring them. */
export const levelsWithoutExperience = ({ work }: Pick<ForecastInput, 'work'>): readonly Level[] =>
  levels.filter((level) => requiredMonths[level] > (work?.months ?? 0))
