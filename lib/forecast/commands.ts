import 'server-only'
import type { Viewer } from '@/lib/auth/viewer'
import { db, isUniqueViolation } from '@/lib/db'
import { countsAsDone, stateOf } from '@/lib/progress/completion'
import { levels } from '@/lib/roadmaps/roadmap'
import { dayOf, weekStart } from '@/lib/values/calendar-date'
import type { Arrival, Forecast, ForecastInput } from './forecast'
import { findTarget, type Target } from './path'

/**
 * Keeps what the viewer is shown about each level, the first time in a week, so that it can be held against what
 * happens. When a level is reached, the forecasts that were shown of it are told the day.
 */
export async function recordForecast(viewer: Viewer, input: ForecastInput, forecast: Forecast): Promise<void> {
  const base = { learnerId: viewer.id, roadmapId: input.roadmap.id }
  const week = weekStart(input.today)
  const keys = levels.map((level) => `level:${level}`)
  const reached = keys.filter((key) => forecast.arrivals[key]?.state === 'done')
  const kept = await db().forecastRecord.findMany({
    where: { ...base, OR: [{ week }, { target: { in: reached }, arrivedOn: null }] },
    select: { target: true, week: true, arrivedOn: true },
  })
  for (const key of keys) {
    const arrival = forecast.arrivals[key]
    if (!arrival) continue
    const ofLevel = kept.filter((row) => row.target === key)
    const target = findTarget(input.roadmap, input.track, key)
    if (arrival.state === 'done') {
      if (!ofLevel.some(({ arrivedOn }) => arrivedOn === null)) continue
      const arrivedOn = lastDayOf(target, input)
      await db().forecastRecord.updateMany({ where: { ...base, target: key, arrivedOn: null }, data: { arrivedOn } })
    } else if (!ofLevel.some((row) => row.week === week)) {
      await keep({ ...base, target: key, ...rowOf(arrival, target, input, forecast) })
    }
  }
}

type Row = ReturnType<typeof rowOf> & { learnerId: string; roadmapId: string; target: string }

/** The first of the week stays. */
async function keep(data: Row): Promise<void> {
  await db()
    .forecastRecord.create({ data })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error
    })
}

function rowOf(arrival: Arrival, target: Target, { track, states, today }: ForecastInput, { basis }: Forecast) {
  const total = target.steps.reduce((sum, step) => sum + step.effort.median, 0)
  const done = target.steps
    .filter((step) => countsAsDone(stateOf(states, step.id).status))
    .reduce((sum, step) => sum + step.effort.median, 0)
  const range = arrival.state === 'range' ? arrival : null
  return {
    week: weekStart(today),
    trackSlug: track,
    shareDone: total > 0 ? done / total : 1,
    basis,
    earliest50: range?.range50.from ?? null,
    latest50: range?.range50.to ?? null,
    earliest85: range?.range85.from ?? null,
    latest85: range?.range85.to ?? null,
  }
}

/** The day on which the last step of a target was done. */
function lastDayOf({ steps }: Target, { states, plan, today }: ForecastInput): string {
  const days = steps.flatMap((step) => {
    const { statusAt } = stateOf(states, step.id)
    return statusAt ? [dayOf(new Date(statusAt), plan.timeZone)] : []
  })
  return days.sort().at(-1) ?? today
}
