import { startOfDay, toDay } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'
import { listScoredMondays } from '@/lib/learning/forecast/accuracy/accuracy'
import { levelKey, reachedOn, toForecastRecord } from '@/lib/learning/forecast/accuracy/forecast-record'
import { computeForecast } from '@/lib/learning/forecast/forecast'
import { forecastInputFrom } from '@/lib/learning/forecast/forecast-input'
import type { Pause } from '@/lib/learning/forecast/pace/pauses'
import { countTotals } from '@/lib/learning/progress/completion'
import { type ProgressEvent, statesAfter } from '@/lib/learning/progress/history'
import { summarizeLog } from '@/lib/learning/progress/summary/log-summary'
import { levels, type Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { after, HOUR } from './calendar'

/** A learner with their whole history. */
export type DemoLearnerHistory = {
  readonly learnerId: string
  readonly track: string
  readonly timeZone: string
  readonly weeklyHours: number
  /** 0 is Monday. */
  readonly studyDays: readonly number[]
  readonly startedAt: Date
  readonly paidExperienceMonths: number
  /** The whole log, in order. */
  readonly events: readonly ProgressEvent[]
  readonly pauses: readonly (Pause & { readonly createdAt: Date })[]
}

/**
 * Makes the forecasts that the learner would have been shown on the Mondays that are compared with the outcome, each
 * from what was known then, with the outcome by now.
 */
export function forecastRows(roadmap: Roadmap, walker: DemoLearnerHistory, now: Date) {
  const { learnerId, timeZone, startedAt } = walker
  const rows = listScoredMondays(toDay(startedAt, timeZone), toDay(now, timeZone)).flatMap((week) => {
    const input = inputAt(roadmap, walker, week, startOfDay(week, timeZone))
    const forecast = computeForecast(input)
    return levels.flatMap((level) => {
      const arrival = forecast.arrivals[levelKey(level)]
      return arrival?.state === 'range' ? [{ ...toForecastRecord(level, arrival, input, forecast), level }] : []
    })
  })
  if (rows.length === 0) return []
  const end = inputAt(roadmap, walker, toDay(now, timeZone), now)
  const { arrivals } = computeForecast(end)
  return rows.map(({ level, ...row }) => ({
    ...{ ...row, learnerId, roadmapId: roadmap.id, createdAt: after(startOfDay(row.week, timeZone), 8 * HOUR) },
    arrivedOn: arrivals[row.target]?.state === 'done' ? reachedOn(level, [row], end) : null,
  }))
}

/** Returns the input of a forecast as known at a moment of a day. */
function inputAt(roadmap: Roadmap, walker: DemoLearnerHistory, today: Day, at: Date) {
  const { track, timeZone, weeklyHours, studyDays, startedAt, paidExperienceMonths } = walker
  const events = walker.events.filter(({ occurredAt }) => occurredAt < at)
  const states = statesAfter(events)
  return forecastInputFrom({
    roadmap,
    schedule: {
      ...{ weeklyHours, earlier: [], studyDays, startedAt, timeZone },
      work: { months: paidExperienceMonths, startsOn: null },
    },
    progress: { track, states, totals: countTotals(roadmap, track, states), eventCount: events.length },
    log: summarizeLog(events, timeZone, today),
    pauses: walker.pauses.filter(({ createdAt }) => createdAt < at),
    today,
  })
}
