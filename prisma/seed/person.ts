import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import type { Goal } from '@/lib/learning/plans/goal'

/** How somebody learns. Days are counted back from the moment of the seed. */
export type Story = {
  readonly startedDaysAgo: number
  /** The last day on which they sat down; 0 when they still do. */
  readonly quietSinceDaysAgo?: number
  /** Pauses, each from so many days ago to so many. */
  readonly breaks?: readonly (readonly [number, number])[]
  /** They said beforehand that they would be away. */
  readonly announcesBreaks?: boolean
  /** `bursts`: little, then a great deal in the last days before a deadline every six weeks. */
  readonly rhythm?: 'steady' | 'loose' | 'bursts'
  /**
   * The slug of the step they are at; without it they have begun nothing. What comes before it on their path is behind
   * them. A place and not a number of steps: it stays the same place when the roadmap grows.
   */
  readonly at?: string
  /** Steps begun and not finished, from `at` on; 1 unless it says more. */
  readonly underWay?: number
  /** The share of the work that is done on a project under way. */
  readonly begun?: number
  /** On the first day they ticked what comes before this step, apart from projects, because they knew it. */
  readonly knewUntil?: string
  /** Slugs of what they ticked besides, because they knew it from work. */
  readonly knewAlso?: readonly string[]
  /** Steps in an order of their own, by slug; the others follow. */
  readonly order?: readonly string[]
  /** Slugs of what they head for, one after the other: what these need comes first, the rest stage by stage. */
  readonly towards?: readonly string[]
  /** Slugs with the reason for skipping them. */
  readonly skips?: Readonly<Record<string, string>>
  /** Projects handed in and not ticked: they wait for the verdict first. */
  readonly handsIn?: readonly string[]
  /** How often they take a tick back. */
  readonly undoes?: number
  /** The share of steps that ask for evidence for which they show some. */
  readonly evidence?: number
  /** What they showed for a step right after they ticked it, by its slug. */
  readonly shows?: Readonly<Record<string, OtherWork>>
}

/** Work that lies in no repository. */
export type OtherWork = {
  readonly kind: Exclude<EvidenceKind, 'repository'>
  readonly note: string
  readonly url?: string
  /** Of a certificate, or of where it was learned before. */
  readonly title?: string
  readonly issuer?: string
  readonly file?: { readonly name: string; readonly text: string }
}

export type CohortKey = 'evening' | 'changers'
export type MentorKey = 'marek' | 'thandiwe'

export type Learner = {
  /** In addresses: the e-mail's and the repositories'. */
  readonly key: string
  readonly email: string
  readonly name: string
  readonly timeZone: string
  readonly country: string | null
  readonly track: string
  readonly weeklyHours: number
  /** 0 is Monday. */
  readonly studyDays: readonly number[]
  readonly goal: Goal
  readonly paidExperienceMonths: number
  readonly cohort: CohortKey
  readonly story: Story
}
