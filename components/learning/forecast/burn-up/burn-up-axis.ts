import { getDateTimeFormat } from '@/lib/foundation/messages/formatters'
import { getFormattingLocale } from '@/lib/foundation/messages/locale'
import type { Day } from '@/lib/foundation/values/day-words'
import type { DateRange } from '@/lib/learning/forecast/arrival/arrival-date'

/** Estimates the width of a text, in percent of the narrowest drawing. */
export const estimateWidth = (text: string): number => (text.length + 1) * 2.05

/**
 * Places the months in which the darker band reaches the goal, below it on the axis; null where "today" is in the way.
 * @param todayWidth width of "today" to the right of its line
 */
export function placeArrival(arrives: DateRange | null, drops: readonly number[], today: number, todayWidth: number) {
  const [early, late] = [drops[0], drops.at(-1)]
  if (!arrives || early === undefined || late === undefined) return null
  const text = formatMonths(arrives.from, arrives.to ?? arrives.from)
  const [width, middle] = [estimateWidth(text), (early + late) / 2]
  // It may reach slightly into the margin of a phone's page.
  const isAtEnd = middle + width / 2 > 104
  if ((isAtEnd ? 100 - width : middle - width / 2) < today + todayWidth) return null
  return isAtEnd ? { text, x: 100, anchor: 'end' as const } : { text, x: middle, anchor: 'middle' as const }
}

/**
 * Whether the month at the end of the axis fits beside the months of the arrival: below them it would read as one of
 * them.
 * @param times width of the drawing as a multiple of the narrowest
 */
export function hasRoomAtEnd(arrival: NonNullable<ReturnType<typeof placeArrival>>, month: string, times: number) {
  const beyond = arrival.anchor === 'middle' ? estimateWidth(arrival.text) / times / 2 : 0
  return arrival.x + beyond < 100 - estimateWidth(month) / times
}

/** Returns text such as "Mar 2027", "Mar – Apr 2027" */
export function formatMonths(from: Day, to: Day): string {
  const format = getDateTimeFormat(getFormattingLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' })
  return format.formatRange(new Date(from), new Date(to))
}
