import type { Day } from '@/lib/foundation/values/day-words'

/** What somebody is called whose account is gone. */
export const FORMER_MENTOR = 'former mentor'

export const mentorName = (mentor: { readonly name: string } | null): string => mentor?.name ?? FORMER_MENTOR

/** A learner in the eyes of one of their mentors, for what the mentor wants to do. */
export type Mentee = {
  readonly id: string
  readonly name: string
  /** IANA name. */
  readonly timeZone: string
  readonly hasPlan: boolean
  /** Those of their cohorts in which the viewer mentors them, by name. */
  readonly cohorts: readonly SharedCohort[]
}

export type SharedCohort = { readonly id: string; readonly name: string }

/** How a learner stands in one of the cohorts in which the viewer mentors them. */
export type MenteeCohort = {
  readonly cohort: SharedCohort
  /** The one that the cohort follows; null for the first. */
  readonly roadmapId: string | null
  /**
   * Percentage points of the cohort's goal behind the plan that counts, negative is ahead: as last worked out, which may
   * be a minute after a tick; null before the first time.
   */
  readonly behind: number | null
  /** The day by which the cohort wants them to reach its goal, when their forecast begins after it; null otherwise. */
  readonly lateFor: Day | null
  /** A flag is stored, which may not stand any more. */
  readonly isFlagged: boolean
}
