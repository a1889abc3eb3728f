import 'server-only'
import { db, isUniqueViolation } from '@/lib/foundation/database/db'
import { weekStart } from '@/lib/foundation/values/calendar-date'
import { listLevels } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { levelKey, levelsWithoutExperience, reachedOn, toForecastRecord } from './accuracy/forecast-record'
import type { Forecast, ForecastInput } from './forecast'

/**
 * Records the forecast shown to the viewer for each level, the first of each week, to compare it with the actual date.
 * When a level is reached, by its steps and its paid work, the day is written to its forecasts.
 */
export async function recordForecast(viewer: Viewer, input: ForecastInput, forecast: Forecast): Promise<void> {
  const base = { learnerId: viewer.id, roadmapId: input.roadmap.id }
  const week = weekStart(input.today)
  const reached = listLevels(input.roadmap).filter((level) => forecast.arrivals[levelKey(level)]?.state === 'done')
  const tooSoon = { target: { in: levelsWithoutExperience(input).map(levelKey) }, arrivedOn: { not: null } }
  const kept = await db().forecastRecord.findMany({
    where: { ...base, OR: [{ week }, { target: { in: reached.map(levelKey) }, arrivedOn: null }, tooSoon] },
    select: { target: true, week: true, arrivedOn: true, shareDone: true },
  })
  // Formerly ticks alone counted as reaching a level.
  if (kept.some((row) => row.arrivedOn !== null && tooSoon.target.in.includes(row.target))) {
    await db().forecastRecord.updateMany({ where: { ...base, ...tooSoon }, data: { arrivedOn: null } })
  }
  for (const level of listLevels(input.roadmap)) {
    const target = levelKey(level)
    const arrival = forecast.arrivals[target]
    if (!arrival) continue
    const ofLevel = kept.filter((row) => row.target === target)
    if (arrival.state === 'done') {
      const open = ofLevel.filter(({ arrivedOn }) => arrivedOn === null)
      if (open.length === 0) continue
      const arrivedOn = reachedOn(level, open, input)
      await db().forecastRecord.updateMany({ where: { ...base, target, arrivedOn: null }, data: { arrivedOn } })
    } else if (!ofLevel.some((row) => row.week === week)) {
      await keep({ ...base, ...toForecastRecord(level, arrival, input, forecast) })
    }
  }
}

type Row = ReturnType<typeof toForecastRecord> & { learnerId: string; roadmapId: string }

/** Stores a forecast; the first of a week is kept. */
async function keep(data: Row): Promise<void> {
  await db()
    .forecastRecord.create({ data })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error)) throw error
    })
}
