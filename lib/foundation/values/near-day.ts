import { formatDate } from '@/lib/foundation/messages/format'
import { toDayNumber } from './day-number'
import { type Day, formatLongDay } from './day-words'

/** Days from today within which a day is named by its weekday and without its year. */
const NEAR_DAYS = 90

const isNear = (day: Day, today: Day): boolean => Math.abs(toDayNumber(day) - toDayNumber(today)) <= NEAR_DAYS

/** Formats the first and last day of a span alike: without years where both are near. */
export function formatNearSpan({ from, to }: { readonly from: Day; readonly to: Day }, today: Day) {
  const areNear = isNear(from, today) && isNear(to, today)
  const format = (day: Day) => (areNear ? formatNearDay(day, today) : formatLongDay(day))
  return { from: format(from), to: format(to) }
}

/** "Friday 12 March" where it is near, so that its year goes without saying; otherwise "12 March 2028". */
export function formatNearDay(day: Day, today: Day): string {
  if (!isNear(day, today)) return formatLongDay(day)
  return formatDate(new Date(`${day}T00:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
}
