import type { OwnFacts } from '@/lib/learning/forecast/data'
import { assessSituation, type Forecast } from '@/lib/learning/forecast/forecast'
import { levelDates } from '@/lib/learning/forecast/level-dates'
import { levelPath } from '@/lib/learning/levels/level-path'

/** Computes the path to senior from the forecast's dates. */
export function pathFrom({ roadmap, plan, progress, input, today }: OwnFacts, forecast: Forecast) {
  const work = { months: plan.paidExperienceMonths, startsOn: plan.startsWorkOn }
  const { track, states } = progress
  const dates = levelDates(forecast)
  const { begun } = assessSituation(input).pace
  return levelPath({ roadmap, track, states, work, dates, begun, today })
}
