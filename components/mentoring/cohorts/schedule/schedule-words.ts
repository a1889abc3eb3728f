import type { Day } from '@/lib/foundation/values/day-words'
import { formatNearDay, formatNearSpan } from '@/lib/foundation/values/near-day'
import type { DateSpan } from '@/lib/mentoring/cohorts/schedule/programme-weeks'
import type { ModuleDates } from '@/lib/mentoring/cohorts/schedule/schedule'
import * as words from '@/messages/generated/mentoring/schedule'

/** "Monday 1 March to Friday 12 March" */
export function spanInWords({ from, to }: DateSpan, today: Day): string {
  if (from === to) return formatNearDay(from, today)
  return words.span(formatNearSpan({ from, to }, today))
}

/** "Until Friday 12 March"; with its first day while it has not begun, and "Ended Friday 12 March" once it is over. */
function moduleInWords(module: DateSpan, today: Day): string {
  if (module.from > today) return spanInWords(module, today)
  const day = formatNearDay(module.to, today)
  return module.to < today ? words.ended({ day }) : words.until({ day })
}

/** Returns the dates of stages in words, by slug. Earlier modules win, should a stage come up twice. */
export const stageDatesInWords = (modules: readonly ModuleDates[], today: Day): Readonly<Record<string, string>> =>
  Object.fromEntries(modules.map((module) => [module.stageSlug, moduleInWords(module, today)]))

/** Lists the titles of the modules that end on a day, by the day. */
export function listEndsByDay(modules: readonly ModuleDates[]): Readonly<Record<Day, readonly string[]>> {
  const ends: Record<Day, string[]> = {}
  for (const { title, to } of modules) ends[to] = [...(ends[to] ?? []), title]
  return ends
}
