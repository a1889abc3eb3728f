import type { Day } from '@/lib/foundation/values/day-words'
import type { RaisedFlag } from '../flags/flag'

/**
 * The range of the forecast that holds one time in two, or why there is none. For an older status its start may be
 * unknown.
 */
export type RowForecast =
  | {
      readonly state: 'by'
      readonly from: Day | null
      readonly day: Day
      /** Even `from` is after the day by which they are to reach the goal. */
      readonly isLate: boolean
    }
  | { readonly state: 'arrived' }
  | { readonly state: 'hidden' }
  | { readonly state: 'none' }

/** A learner in a mentor's table. */
export type LearnerRow = {
  readonly id: string
  readonly name: string
  /** Names of their cohorts that the viewer may see. */
  readonly cohorts: readonly string[]
  /** Id of the cohort that gave the row its place. */
  readonly cohortId: string
  /** Title of the roadmap that the row counts by: that of the cohort that gave it its place. */
  readonly roadmap: string
  /** Null before they have made a plan; empty on a roadmap without tracks. */
  readonly track: string | null
  /** Core steps of the roadmap's first level on their track; without levels, all of its core. */
  readonly coreDone: number
  readonly coreTotal: number
  /** Parts of `coreDone`: with evidence and not verified, and verified. The rest is self-reported. */
  readonly evidenced: number
  readonly verified: number
  /** Effort-hours a week; null before it was computed, and without a plan. */
  readonly pace: number | null
  /** Range that contains the pace one time in two; null as for the pace. */
  readonly paceRange: readonly [low: number, high: number] | null
  /** Percentage points of the goal behind the plan in force, negative is ahead; null as for the pace. */
  readonly behind: number | null
  readonly forecast: RowForecast
  /** Day by which they are to reach the cohort's goal; null for none. */
  readonly dueOn: Day | null
  /** Days by which even the start of the forecast's range misses that day; null where it does not, or is unknown. */
  readonly daysLate: number | null
  readonly lastLearningDay: Day | null
  readonly flag: RaisedFlag | null
  /** In the records of a school and on Git hosts, from a roster; null for none. */
  readonly externalId: string | null
  readonly gitName: string | null
}

export type LearnerPage = {
  readonly learners: readonly LearnerRow[]
  readonly nextCursor: string | null
  /** Number of matches, only on the first page; `MOST_LEARNERS_COUNTED` means that many or more. */
  readonly total: number | null
}

export const MOST_LEARNERS_COUNTED = 1000
/** Maximum number of cohorts in one list; viewers who run more choose one. */
export const MOST_COHORTS = 50

/** Identity of a learner in the table. */
export type LearnerHead = Pick<LearnerRow, 'id' | 'name' | 'cohorts' | 'roadmap' | 'track' | 'lastLearningDay'>

/** A cohort to choose. */
export type CohortChoice = {
  readonly id: string
  readonly name: string
  /** Null for the first. */
  readonly roadmapId: string | null
}
