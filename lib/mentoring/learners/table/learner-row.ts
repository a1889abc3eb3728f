import type { Day } from '@/lib/foundation/values/day-words'
import type { RaisedFlag } from '../flags/flag'

/** The range that holds one time in two, or why there is none to show. Of an older standing the begin may not be known. */
export type RowForecast =
  | {
      readonly state: 'by'
      readonly from: Day | null
      readonly day: Day
      /** Even `from` is after the cohort's date. */
      readonly isLate: boolean
    }
  | { readonly state: 'arrived' }
  | { readonly state: 'hidden' }
  | { readonly state: 'none' }

/** A learner in a mentor's table. */
export type LearnerRow = {
  readonly id: string
  readonly name: string
  /** The names of those of their cohorts that the viewer looks after. */
  readonly cohorts: readonly string[]
  /** Null before they have made a plan. */
  readonly track: string | null
  /** Core steps of the junior level on their track. */
  readonly coreDone: number
  readonly coreTotal: number
  /** Of `coreDone`: with evidence and not verified, and verified. The rest is self-reported. */
  readonly evidenced: number
  readonly verified: number
  /** Effort-hours a week; null before it was worked out, and without a plan. */
  readonly pace: number | null
  /** One time in two the pace lies between these; null as for the pace. */
  readonly paceRange: readonly [low: number, high: number] | null
  /** Percentage points of the goal behind the plan that counts, negative is ahead; null as for the pace. */
  readonly behind: number | null
  readonly forecast: RowForecast
  readonly lastLearningDay: Day | null
  readonly flag: RaisedFlag | null
}

export type LearnerPage = {
  readonly learners: readonly LearnerRow[]
  readonly nextCursor: string | null
  /** How many match, on the first page alone; counted no further than `MOST_COUNTED`, which stands for that many and more. */
  readonly total: number | null
}

export const MOST_LEARNERS_COUNTED = 1000
/** Of more cohorts at once no list is made: one is to be chosen. */
export const MOST_COHORTS = 50

/** Who a learner is. */
export type LearnerHead = Pick<LearnerRow, 'id' | 'name' | 'cohorts' | 'track' | 'lastLearningDay'>

/** A cohort to choose. */
export type CohortChoice = { readonly id: string; readonly name: string }
