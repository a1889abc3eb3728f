import { learningDays } from '@/lib/progress/activity'
import type { ProgressEvent } from '@/lib/progress/history'
import { addMonths } from '@/lib/values/calendar-date'
import type { Day } from '@/lib/values/day-words'

const MONTHS = 12

/** A learning day counts in its month; which day it was is nobody's business. */
export type LearningMonth = { readonly month: Day; readonly days: number }

const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The first day of the oldest month that counts: the last twelve do, this one among them. */
export const oldestMonth = (today: Day): Day => addMonths(firstOf(today), 1 - MONTHS)

/** How many learning days each of the last twelve months had, oldest first. */
export function learningMonths(events: readonly ProgressEvent[], timeZone: string, today: Day): LearningMonth[] {
  const days = [...learningDays(events, timeZone).keys()]
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = addMonths(oldestMonth(today), index)
    return { month, days: days.filter((day) => firstOf(day) === month && day <= today).length }
  })
}
