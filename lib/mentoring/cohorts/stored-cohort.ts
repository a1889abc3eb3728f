import { packDays } from '@/lib/learning/plans/study-days'
import type { CohortTerms, MyCohort } from './cohort'
import { storedDeadline, storedGoal, toDeadline, toGoal } from './goal'
import type { CohortChange } from './schema'
import { toWorkingWeek, weekFields } from './settings/stored-week'

/** Columns of a cohort for its learners. */
export const cohortFields = { id: true, name: true, promisedHours: true, ...weekFields } as const

/** Columns of a cohort's terms. */
export const termFields = {
  roadmapId: true,
  startsOn: true,
  weeklyHours: true,
  goalLevel: true,
  goalStages: true,
  deadlineOn: true,
  deadlineWeeks: true,
} as const

/** Columns of a cohort's thresholds of flags. */
export const thresholdFields = { goneDays: true, behindDays: true } as const

type StoredCohort = Pick<MyCohort, 'id' | 'name' | 'promisedHours'> & Parameters<typeof toWorkingWeek>[0]
type StoredTerms = Pick<CohortTerms, 'roadmapId' | 'startsOn' | 'weeklyHours'> &
  Parameters<typeof toGoal>[0] &
  Parameters<typeof toDeadline>[0]

export const toCohort = (row: StoredCohort): MyCohort => ({
  id: row.id,
  name: row.name,
  promisedHours: row.promisedHours,
  week: toWorkingWeek(row),
})

export const toTerms = (row: StoredTerms): CohortTerms => ({
  roadmapId: row.roadmapId,
  startsOn: row.startsOn,
  weeklyHours: row.weeklyHours,
  goal: toGoal(row),
  deadline: toDeadline(row),
})

/** Omits undefined fields. */
export const omitUndefined = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields

/** Returns the columns of settings, without those left out and the roadmap, whose id the caller finds. */
export const toStoredSettings = ({ roadmap: _, workDays, goal, deadline, ...same }: CohortChange) => ({
  ...omitUndefined(same),
  ...(workDays ? { workDays: packDays(workDays) } : {}),
  ...(goal ? storedGoal(goal) : {}),
  ...(deadline === undefined ? {} : storedDeadline(deadline)),
})
