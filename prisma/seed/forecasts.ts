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
import type { LogOwner } from './log'

/** A learner with their whole log, in order. */
export type LearnerLog = Pick<LogOwner, 'learnerId' | 'track' | 'timeZone'> & {
  readonly weeklyHours: number
  readonly studyDays: readonly number[]
  readonly startedAt: Date
  readonly paidExperienceMonths: number
  readonly events: readonly ProgressEvent[]
  readonly pauses: readonly (Pause & { readonly createdAt: Date })[]
}

/**
 * Makes the forecasts that the learner would have been shown on the Mondays that are compared with the outcome, each
 * from what was known then, with the outcome by now.
 */
export function forecastRows(roadmap: Roadmap, learner: LearnerLog, now: Date) {
  const { learnerId, timeZone, startedAt } = learner
  const rows = listScoredMondays(toDay(startedAt, timeZone), toDay(now, timeZone)).flatMap((week) => {
    const input = inputAt(roadmap, learner, week, startOfDay(week, timeZone))
    const forecast = computeForecast(input)
    return levels.flatMap((level) => {
      const arrival = forecast.arrivals[levelKey(level)]
      return arrival?.state === 'range' ? [{ ...toForecastRecord(level, arrival, input, forecast), level }] : []
    })
  })
  if (rows.length === 0) return []
  const end = inputAt(roadmap, learner, toDay(now, timeZone), now)
  const { arrivals } = computeForecast(end)
  return rows.map(({ level, ...row }) => ({
    ...{ ...row, learnerId, roadmapId: roadmap.id, createdAt: after(startOfDay(row.week, timeZone), 8 * HOUR) },
    arrivedOn: arrivals[row.target]?.state === 'done' ? reachedOn(level, [row], end) : null,
  }))
}

/** Returns the input of a forecast as known at a moment of a day. */
function inputAt(roadmap: Roadmap, learner: LearnerLog, today: Day, at: Date) {
  const { track, timeZone, paidExperienceMonths: months, ...plan } = learner
  const events = plan.events.filter(({ occurredAt }) => occurredAt < at)
  const pauses = plan.pauses.filter(({ createdAt }) => createdAt < at)
  const states = statesAfter(events)
  const progress = { track, states, totals: countTotals(roadmap, track, states), eventCount: events.length }
  const schedule = { ...plan, timeZone, earlier: [], work: { months, startsOn: null } }
  return forecastInputFrom({ roadmap, schedule, progress, log: summarizeLog(events, timeZone, today), pauses, today })
}
