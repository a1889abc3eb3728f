import { addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

const MONTHS = 12

/** Learning days per month; the days themselves are private. */
export type LearningMonth = { readonly month: Day; readonly days: number }

const toMonthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

/** Returns the first day of the oldest of the last twelve months, the present one included. */
const oldestMonth = (today: Day): Day => addMonths(toMonthStart(today), 1 - MONTHS)

/** Counts the learning days in each of the last twelve months, oldest first. */
export function learningMonths(days: readonly Day[], today: Day): LearningMonth[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(oldestMonth(today), index)
    return { month, days: days.filter((day) => toMonthStart(day) === month && day <= today).length }
  })
}
