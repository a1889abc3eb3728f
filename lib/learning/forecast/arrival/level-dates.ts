import type { LevelDate } from '@/lib/learning/levels/level-path'
import { type Level, levels } from '@/lib/learning/roadmaps/roadmap'
import type { Forecast } from '../forecast'
import type { Arrival } from './arrival-date'

/** Converts a forecast's levels for the level path, using the 50 % range. */
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
