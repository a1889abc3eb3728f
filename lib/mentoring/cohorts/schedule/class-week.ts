import type { Day } from '@/lib/foundation/values/day-words'
import type { CohortDates } from './own-schedule'
import { findProgrammeWeek, type ProgrammeWeek } from './programme-week'
import { countWeeksUntil } from './programme-weeks'
import { findLastEnd, type ModuleDates } from './schedule'

/** A class's modules that have dates, and how far it is. */
export type ClassWeek = {
  readonly modules: readonly ModuleDates[]
  /** Null without a start and dated modules, and once the last has ended. */
  readonly week: ProgrammeWeek | null
  /** Last day of the last module. */
  readonly endsOn: Day | null
}

/**
 * Finds the week of a class on a day, for those who began with it. Its moved modules are marked as such.
 * @param workDays of the cohort; 0 is Monday
 * @param today in the cohort's time zone
 */
export function findClassWeek(
  dates: Omit<CohortDates, 'timeZone'>,
  workDays: readonly number[],
  today: Day,
): ClassWeek {
  const { startsOn, holidays } = dates
  const modules = dates.modules.flatMap(({ from, to, isMoved, ...module }): ModuleDates[] =>
    from !== null && to !== null ? [{ ...module, from, to, isOwn: isMoved }] : [],
  )
  const endsOn = findLastEnd(modules)
  const calendar = { startsOn, deadline: null, moved: [], workDays, holidays }
  const weeks = startsOn === null || endsOn === null ? 0 : countWeeksUntil(startsOn, endsOn, calendar)
  const learner = { startsOn, modules, weeks, dueOn: null, isDueOwn: false, holidays }
  return { modules, week: findProgrammeWeek(learner, calendar, today), endsOn }
}
