import { formatMonth } from '@/lib/foundation/values/day-words'
import { monthsInWords } from '@/lib/learning/levels/path-words'
import type { LearnerRow, RowForecast } from '@/lib/mentoring/learners/table/learner-row'

/** What stands in a cell; null where there is nothing to say. */
export function paceWords({ paceRange }: Pick<LearnerRow, 'paceRange'>): string | null {
  if (paceRange === null) return null
  const isSmall = paceRange[1] < 3
  const [low, high] = paceRange.map((hours) => (isSmall ? Math.round(hours * 10) / 10 : Math.round(hours)))
  return low === high ? `about ${low} h/week` : `${low} to ${high} h/week`
}

export function planWords({ behind }: Pick<LearnerRow, 'behind'>): string | null {
  if (behind === null) return null
  if (behind === 0) return 'on plan'
  return behind > 0 ? `${behind} behind` : `${-behind} ahead`
}

export function forecastWords(forecast: RowForecast): string {
  if (forecast.state === 'by') {
    const { from, day: to } = forecast
    return from === null ? `by ${formatMonth(to)}` : monthsInWords({ from, to })
  }
  return { arrived: 'arrived', hidden: 'hidden', none: 'no date' }[forecast.state]
}
