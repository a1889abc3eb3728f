import type { Day } from '@/lib/foundation/values/day-words'
import { type DayRange, type WorkCondition, workCondition } from '@/lib/learning/levels/experience'
import type { Forecast, ForecastInput } from './forecast'

/** Returns the condition on which dates set by paid work depend; null where that work is private to the learner. */
export function findWorkCondition({ work, today }: ForecastInput, forecast: Forecast): WorkCondition | null {
  return work && workCondition(work, readyRange(forecast, today), today)
}

/** Treats a roadmap without junior steps as done, as the forecast does. */
function readyRange({ arrivals }: Forecast, today: Day): DayRange | null {
  const ready = arrivals['level:junior'] ?? { state: 'done' }
  if (ready.state === 'done') return { from: today, to: today }
  return ready.state === 'range' ? ready.range50 : null
}
