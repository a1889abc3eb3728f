import type { Day } from '@/lib/foundation/values/day-words'
import type { CohortDeadline, CohortGoal } from './goal'
import type { WorkingWeek } from './working-hours'

/** A cohort as its learners see it. */
export type MyCohort = {
  readonly id: string
  readonly name: string
  /** A mentor reviews within so many working hours of the week. */
  readonly promisedHours: number
  readonly week: WorkingWeek
}

/** What a cohort asks of its learners. */
export type CohortTerms = {
  readonly startsOn: Day | null
  /** The pace it asks for; null where it asks for none. */
  readonly weeklyHours: number | null
  readonly goal: CohortGoal
  readonly deadline: CohortDeadline | null
}

/** A cohort in which one learns, with all that was agreed to by joining. */
export type OwnCohort = MyCohort & CohortTerms & { readonly joinedOn: Day; readonly mentors: readonly string[] }

/** A cohort as its mentors see it. */
export type MentoredCohort = MyCohort & {
  /** Null while nobody can join with one. */
  readonly joinCode: string | null
  /** Instant, ISO; null for a code that stays valid. */
  readonly joinCodeExpires: string | null
  readonly learners: number
  readonly mentors: number
  /** Reviews that wait for a mentor. */
  readonly waiting: number
}

/** A mentor of a cohort, for the others who run it. */
export type CohortMentor = {
  readonly id: string
  readonly name: string
  readonly isMe: boolean
  /** False for somebody who no longer mentors here at all. */
  readonly isActive: boolean
  readonly canRemove: boolean
}

/** Everything about a cohort, for those who run it. */
export type CohortDetail = Omit<MentoredCohort, 'mentors'> &
  CohortTerms & {
    readonly mentors: readonly CohortMentor[]
    /** Instant, ISO. */
    readonly createdAt: string
  }

/** Who invites: some names, and how many more there are. */
export type Inviters = { readonly names: readonly string[]; readonly others: number }

/** What a join link or an invitation leads to. */
export type CohortInvitation = MyCohort &
  CohortTerms & {
    /** The sender of an e-mailed invitation, or the mentors for a join link. */
    readonly invitedBy: Inviters
    /** Instant, ISO; null for a link that stays valid. */
    readonly expiresAt: string | null
    /** Mentors' names; null for visitors. */
    readonly mentors: readonly string[] | null
    /** What the viewer is in it already. */
    readonly role: 'learner' | 'mentor' | null
  }
