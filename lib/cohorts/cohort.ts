import type { Day } from '@/lib/values/calendar-date'

/** A cohort as its learners see it. */
export type MyCohort = {
  readonly id: string
  readonly name: string
  /** A mentor reviews within so many hours. */
  readonly promisedHours: number
}

/** A cohort as its mentors see it. */
export type MentoredCohort = MyCohort & {
  readonly joinCode: string
  readonly learners: number
  readonly mentors: number
  /** Reviews that wait for a mentor. */
  readonly waiting: number
}

/** What a join link leads to. */
export type CohortInvitation = MyCohort & {
  /** What the viewer is in it already. */
  readonly role: 'learner' | 'mentor' | null
}

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
  readonly verified: number
  readonly lastLearningDay: Day | null
}

export type LearnerPage = { readonly learners: readonly LearnerRow[]; readonly nextCursor: string | null }

export type LearnerHead = Pick<LearnerRow, 'id' | 'name' | 'cohorts' | 'track' | 'lastLearningDay'>
