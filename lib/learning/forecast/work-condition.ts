import type { Day } from '@/lib/foundation/values/day-words'
import { type DayRange, type WorkCondition, workCondition } from '@/lib/learning/levels/experience'
import type { Forecast, ForecastInput } from './forecast'

/** On what the dates of a forecast that paid work sets rest; null where that work is private to the learner. */
export function findWorkCondition({ work, today }: ForecastInput, forecast: Forecast): WorkCondition | null {
  return work && workCondition(work, readyRange(forecast, today), today)
}

/** A roadmap without junior steps is taken as done, as the forecast takes it. */
function readyRange({ arrivals }: Forecast, today: Day): DayRange | null {
  const ready = arrivals['level:junior'] ?? { state: 'done' }
  if (ready.state === 'done') return { from: today, to: today }
  return ready.state === 'range' ? ready.range50 : null
}
