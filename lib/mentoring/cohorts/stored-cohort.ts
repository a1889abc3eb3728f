import { packDays } from '@/lib/learning/plans/study-days'
import type { CohortTerms, MyCohort } from './cohort'
import { storedDeadline, storedGoal, toDeadline, toGoal } from './goal'
import type { CohortChange } from './schema'
import { toWorkingWeek, weekFields } from './week-of'

/** What a select needs for a cohort as its learners see it. */
export const cohortFields = { id: true, name: true, promisedHours: true, ...weekFields } as const

/** And for what it asks of them. */
export const termFields = {
  startsOn: true,
  weeklyHours: true,
  goalLevel: true,
  goalStages: true,
  deadlineOn: true,
  deadlineWeeks: true,
} as const

type StoredCohort = Pick<MyCohort, 'id' | 'name' | 'promisedHours'> & Parameters<typeof toWorkingWeek>[0]
type StoredTerms = Pick<CohortTerms, 'startsOn' | 'weeklyHours'> &
  Parameters<typeof toGoal>[0] &
  Parameters<typeof toDeadline>[0]

export const toCohort = (row: StoredCohort): MyCohort => ({
  id: row.id,
  name: row.name,
  promisedHours: row.promisedHours,
  week: toWorkingWeek(row),
})

export const toTerms = (row: StoredTerms): CohortTerms => ({
  startsOn: row.startsOn,
  weeklyHours: row.weeklyHours,
  goal: toGoal(row),
  deadline: toDeadline(row),
})

/** Without what was left out. */
export const defined = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

/** What is stored of settings; of those left out nothing. */
export const settingsToStore = ({ workDays, goal, deadline, ...same }: CohortChange) => ({
  ...defined(same),
  ...(workDays ? { workDays: packDays(workDays) } : {}),
  ...(goal ? storedGoal(goal) : {}),
  ...(deadline === undefined ? {} : storedDeadline(deadline)),
})
