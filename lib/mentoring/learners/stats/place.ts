import { toDay } from '@/lib/foundation/values/calendar-date'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import { toGoal } from '@/lib/mentoring/cohorts/goal'
import { toLearnerSchedule } from '@/lib/mentoring/cohorts/schedule/schedule'
import {
  listGoalStageIds,
  type StoredOwnDate,
  type StoredSchedule,
  scheduleFields,
  toCohortSchedule,
  toLearnerPlace,
} from '@/lib/mentoring/cohorts/schedule/stored-schedule'
import type { FlagThresholds } from '@/lib/mentoring/cohorts/thresholds'
import type { CohortStatsInput } from './learner-stats'
import { findAgreement, findAgreementDate, type StoredAgreement } from './stored-agreement'

/** Query of the columns of a cohort that its learners' stats depend on. */
export const statsCohortFields = {
  ...scheduleFields,
  goalLevel: true,
  goalStages: true,
  goneDays: true,
  behindDays: true,
  closedAt: true,
} as const

/** Query of a person's moved dates, in all cohorts. */
export const ownDateFields = { cohortId: true, stageId: true, dueOn: true, setAt: true } as const

type StoredPlace = {
  readonly cohortId: string
  readonly joinedAt: Date
  readonly startsOn: string | null
  readonly cohort: StoredSchedule &
    FlagThresholds & {
      readonly closedAt: Date | null
      readonly timeZone: string
      readonly goalLevel: string
      readonly goalStages: string
    }
  readonly ownDates: readonly (StoredOwnDate & { readonly cohortId: string })[]
  readonly agreedPlans: readonly StoredAgreement[]
}

/** Computes a learner's dates and terms in a cohort. Days are those of the cohort's time zone. */
export function findPlace(row: StoredPlace, roadmap: Roadmap, now: Date): Omit<CohortStatsInput, 'before'> {
  const { cohort, cohortId, startsOn } = row
  const { timeZone, goneDays, behindDays } = cohort
  const joinedOn = toDay(row.joinedAt, timeZone)
  const agreement = findAgreement(row.agreedPlans, cohortId, timeZone)
  const agreedAt = findAgreementDate(row.agreedPlans, cohortId)
  const place = toLearnerPlace({
    joinedAt: row.joinedAt,
    joinedOn,
    startsOn,
    ownDates: row.ownDates.filter((one) => one.cohortId === cohortId),
    agreement: agreement && agreedAt && { agreedAt, arriveBy: agreement.arriveBy },
  })
  const goal = toGoal(cohort)
  return {
    joinedOn,
    today: toDay(now, timeZone),
    goal,
    schedule: toLearnerSchedule(roadmap.stages, listGoalStageIds(roadmap, goal), toCohortSchedule(cohort), place),
    isStartOwn: startsOn !== null,
    thresholds: { goneDays, behindDays },
    isClosed: cohort.closedAt !== null,
    agreement,
  }
}
