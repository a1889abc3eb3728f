import { formatMonth } from '@/lib/foundation/values/day-words'
import type { LearnerRow, RowForecast } from '@/lib/mentoring/learners/table/learner-row'

/** What stands in a cell; null where there is nothing to say. */
export const paceWords = ({ pace }: Pick<LearnerRow, 'pace'>): string | null =>
  pace === null ? null : `${pace} h/week`

export function planWords({ behind }: Pick<LearnerRow, 'behind'>): string | null {
  if (behind === null) return null
  if (behind === 0) return 'on plan'
  return behind > 0 ? `${behind} behind` : `${-behind} ahead`
}

export function forecastWords(forecast: RowForecast): string {
  if (forecast.state === 'by') return formatMonth(forecast.day)
  return { arrived: 'arrived', hidden: 'hidden', none: 'no date' }[forecast.state]
}
