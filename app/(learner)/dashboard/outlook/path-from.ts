import { levelDates } from '@/lib/learning/forecast/arrival/level-dates'
import type { LearnerOverview } from '@/lib/learning/forecast/data'
import { computeForecastState, type Forecast } from '@/lib/learning/forecast/forecast'
import { levelPath } from '@/lib/learning/levels/level-path'

/** Computes the path to senior from the forecast's dates. */
export function pathFrom({ roadmap, plan, progress, input, today }: LearnerOverview, forecast: Forecast) {
  const work = { months: plan.paidExperienceMonths, startsOn: plan.startsWorkOn }
  const { track, states } = progress
  const dates = levelDates(forecast)
  const { begun } = computeForecastState(input).pace
  return levelPath({ roadmap, track, states, work, dates, begun, today })
}
