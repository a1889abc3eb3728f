import { addMonths } from '@/lib/foundation/values/calendar-date'
import type { Day } from '@/lib/foundation/values/day-words'

const MONTHS = 12

/** A learning day counts in its month; which day it was is nobody's business. */
export type LearningMonth = { readonly month: Day; readonly days: number }

const toMonthStart = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The first day of the oldest month that counts: the last twelve do, this one among them. */
const oldestMonth = (today: Day): Day => addMonths(toMonthStart(today), 1 - MONTHS)

/** How many of the learning days each of the last twelve months had, oldest first. */
export function learningMonths(days: readonly Day[], today: Day): LearningMonth[] {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(oldestMonth(today), index)
    return { month, days: days.filter((day) => toMonthStart(day) === month && day <= today).length }
  })
}
