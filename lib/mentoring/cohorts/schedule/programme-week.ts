import type { Day } from '@/lib/foundation/values/day-words'
import { countWeeksUntil, type DateSpan, isWithin } from './programme-weeks'
import type { CohortSchedule, LearnerSchedule, ModuleDates } from './schedule'

/** The week and the module of a learner's programme on a day. */
export type ProgrammeWeek = {
  /** Week of the programme, from 1; 0 before it begins. */
  readonly week: number
  readonly weeks: number
  /** The module of that day: the first that is under way, else the next to begin; null after the last. */
  readonly module: ModuleDates | null
  /** The holiday on that day. */
  readonly holiday: DateSpan | null
}

/**
 * Finds the week and the module of a day; null without dated modules, and once the programme is over.
 * @param today in the cohort's time zone: a module's last day ends at midnight there
 */
export function findProgrammeWeek(
  learner: LearnerSchedule,
  schedule: CohortSchedule,
  today: Day,
): ProgrammeWeek | null {
  const { startsOn, modules, weeks, holidays } = learner
  const module = modules.find((one) => isWithin(today, one)) ?? modules.find(({ from }) => from > today) ?? null
  if (startsOn === null || !module) return null
  const week = today < startsOn ? 0 : Math.min(weeks, countWeeksUntil(startsOn, today, schedule))
  return { week, weeks, module, holiday: holidays.find((span) => isWithin(today, span)) ?? null }
}
