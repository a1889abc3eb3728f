import type { Day } from '@/lib/foundation/values/day-words'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { CohortDeadline, CohortGoal } from './goal'
import type { FlagThresholds } from './thresholds'
import type { WorkingWeek } from './working-hours'

/** A cohort as its learners see it. */
export type MyCohort = {
  readonly id: string
  readonly name: string
  /** Working hours within which a mentor reviews. */
  readonly promisedHours: number
  readonly week: WorkingWeek
}

/** Terms that learners accept by joining. */
export type CohortTerms = {
  /** Id of the roadmap that it follows; null for the first. */
  readonly roadmapId: string | null
  readonly startsOn: Day | null
  /** The pace that the cohort requires; null for none. */
  readonly weeklyHours: number | null
  readonly goal: CohortGoal
  readonly deadline: CohortDeadline | null
}

/** A cohort in which the viewer learns, with its terms. */
export type OwnCohort = MyCohort &
  CohortTerms & {
    readonly joinedOn: Day
    /** Null while it is open. */
    readonly closedOn: Day | null
    readonly mentors: readonly string[]
  }

/** A cohort as its mentors see it. */
export type MentoredCohort = MyCohort & {
  /** Null for the first. */
  readonly roadmapId: string | null
  /** Null without a valid code. */
  readonly joinCode: string | null
  /** Instant, ISO; null for a code without expiry. */
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
  /** False for a person who no longer has the role of a mentor. */
  readonly isActive: boolean
  readonly canRemove: boolean
  readonly isLead: boolean
  /** Last day on which they take no reviews; null while they are there. */
  readonly awayUntil: Day | null
}

/** Everything about a cohort, for those who run it. */
export type CohortDetail = Omit<MentoredCohort, 'mentors'> &
  CohortTerms &
  FlagThresholds & {
    readonly mentors: readonly CohortMentor[]
    /** Instant, ISO. */
    readonly createdAt: string
    /** Instant, ISO; null while it is open. */
    readonly closedAt: string | null
    /** Its join link lets people sign up where the instance does not. */
    readonly opensSignUp: boolean
    /** The viewer may close it, reopen it and hand it over. */
    readonly canLead: boolean
  }

/** Names of the inviting people, with the number of further ones. */
export type Inviters = { readonly names: readonly string[]; readonly others: number }

/** A cohort as shown before joining it by a link or an invitation. */
export type CohortInvitation = MyCohort &
  CohortTerms & {
    readonly isClosed: boolean
    /** The sender of an e-mailed invitation, or the mentors for a join link. */
    readonly invitedBy: Inviters
    /** Instant, ISO; null for a link without expiry. */
    readonly expiresAt: string | null
    /** Mentors' names; null for visitors. */
    readonly mentors: readonly string[] | null
    /** The viewer's present role in it. */
    readonly role: 'learner' | 'mentor' | null
  }

/** The roadmaps that cohorts follow. */
export type CohortRoadmaps = {
  readonly all: readonly Roadmap[]
  /** The instance has more than one, so that screens say which. */
  readonly hasSeveral: boolean
  /** Returns the roadmap of a cohort: the first for null, and for one that is gone. */
  readonly get: (roadmapId: string | null) => Roadmap
}
