import type { LevelDate } from '@/lib/learning/levels/level-path'
import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Arrival } from './arrival-date'
import type { Forecast } from './forecast'

/** The levels of a forecast as the path shows them: by the range that holds one time in two. */
export const levelDates = ({ arrivals }: Pick<Forecast, 'arrivals'>): Partial<Record<Level, LevelDate>> =>
  Object.fromEntries(
    levels.flatMap((level) => {
      const arrival = arrivals[`level:${level}`]
      return arrival ? [[level, toDate(arrival)] as const] : []
    }),
  )

function toDate(arrival: Arrival): LevelDate {
  if (arrival.state === 'done') return { state: 'reached' }
  return arrival.state === 'range'
    ? { state: 'dated', when: arrival.range50, binds: arrival.binds }
    : { state: 'undated' }
}
