import { formatLongDay, formatMonth } from '@/lib/foundation/values/day-words'
import { monthsInWords } from '@/lib/learning/levels/path-words'
import type { LearnerRow, RowForecast } from '@/lib/mentoring/learners/table/learner-row'
import * as words from '@/messages/generated/mentoring/learner-table'

/** Returns the text of a cell; null without a value. */
export function paceWords({ paceRange }: Pick<LearnerRow, 'paceRange'>): string | null {
  if (paceRange === null) return null
  const isSmall = paceRange[1] < 3
  const [low = 0, high = 0] = paceRange.map((hours) => (isSmall ? Math.round(hours * 10) / 10 : Math.round(hours)))
  return low === high ? words.pace({ hours: low }) : words.paceRange({ low, high })
}

export function planWords({ behind }: Pick<LearnerRow, 'behind'>): string | null {
  if (behind === null) return null
  if (behind === 0) return words.onPlan()
  return behind > 0 ? words.behind({ points: behind }) : words.ahead({ points: -behind })
}

/** "12 March 2027", "12 March 2027, will miss it by 12 days" */
export function dueWords({ dueOn, daysLate }: Pick<LearnerRow, 'dueOn' | 'daysLate'>): string | null {
  if (dueOn === null) return null
  const day = formatLongDay(dueOn)
  return daysLate === null ? day : words.willMiss({ day, days: daysLate })
}

export function forecastWords(forecast: RowForecast): string {
  if (forecast.state === 'by') {
    const { from, day: to, isLate } = forecast
    const range = from === null ? words.by({ month: formatMonth(to) }) : monthsInWords({ from, to })
    return isLate ? words.late({ range }) : range
  }
  return { arrived: words.arrived, hidden: words.hidden, none: words.noDate }[forecast.state]()
}
