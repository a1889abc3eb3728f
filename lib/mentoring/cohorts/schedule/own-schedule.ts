import type { Day } from '@/lib/foundation/values/day-words'
import type { ProgrammeWeek } from './programme-week'
import type { DateSpan } from './programme-weeks'
import type { LearnerSchedule } from './schedule'

/** Dates of a cohort, as its mentors set them, on all stages of its roadmap. */
export type CohortDates = {
  readonly startsOn: Day | null
  /** IANA name: a day ends at midnight there. */
  readonly timeZone: string
  readonly modules: readonly CohortModule[]
  readonly holidays: readonly DateSpan[]
}

/** A stage with its dates for the class. */
export type CohortModule = {
  readonly stageId: string
  readonly stageSlug: string
  readonly title: string
  /** Weeks of the roadmap, from 1; null where it names none. */
  readonly weeks: { readonly from: number; readonly to: number } | null
  /** Null for a stage without dates. */
  readonly from: Day | null
  readonly to: Day | null
  /** A mentor chose the dates in place of those of the weeks. */
  readonly isMoved: boolean
}

/** Dates of a learner in one of their cohorts. */
export type OwnSchedule = {
  readonly cohortId: string
  readonly cohortName: string
  readonly roadmapId: string
  readonly roadmapSlug: string
  readonly roadmapTitle: string
  readonly schedule: LearnerSchedule
  readonly week: ProgrammeWeek | null
  /** The day in the cohort's time zone on which they were read. */
  readonly today: Day
}

/** Dates of a learner, as a mentor of the cohort sees them. */
export type LearnerDates = OwnSchedule & {
  /** The start that a mentor set for this learner; null where it follows from the cohort's. */
  readonly startsOn: Day | null
}
