import type { EvidenceKind } from '@/lib/learning/evidence/shown-work'
import type { Goal } from '@/lib/learning/plans/goal'

/** A person's way of learning. Days are counted back from the moment of the seed. */
export type Story = {
  readonly startedDaysAgo: number
  /** The last day of study; 0 when they still study. */
  readonly quietSinceDaysAgo?: number
  /** Breaks, each from and until so many days ago. */
  readonly breaks?: readonly (readonly [number, number])[]
  /** True when they announced their breaks as pauses. */
  readonly announcesBreaks?: boolean
  /** `bursts`: little, then a great deal in the last days before a deadline every six weeks. */
  readonly rhythm?: 'steady' | 'loose' | 'bursts'
  /**
   * The slug of their present step; without it they have begun nothing. Everything before it on their path is done. A
   * step rather than a count, so that it stays the same when the roadmap grows.
   */
  readonly at?: string
  /** Steps begun and not finished, from `at` on; 1 by default. */
  readonly underWay?: number
  /** The share of the work on an unfinished project that is done. */
  readonly begun?: number
  /** Slug of a step: on the first day they ticked everything before it except projects, because they knew it. */
  readonly knewUntil?: string
  /** Slugs of other steps that they ticked then, because they knew them from work. */
  readonly knewAlso?: readonly string[]
  /** Slugs of steps in an order of their own; the others follow. */
  readonly order?: readonly string[]
  /** Slugs of the steps that they aim for, in order: the prerequisites of these come first, the rest stage by stage. */
  readonly towards?: readonly string[]
  /** Reasons for skipped steps, by slug. */
  readonly skips?: Readonly<Record<string, string>>
  /** Slugs of projects submitted without a tick, which wait for the verdict. */
  readonly handsIn?: readonly string[]
  /** Number of ticks that they take back. */
  readonly undoes?: number
  /** The share of steps requiring evidence for which they show some. */
  readonly evidence?: number
  /** Work shown right after the tick of a step, by slug. */
  readonly shows?: Readonly<Record<string, OtherWork>>
}

/** Evidence that is not a repository. */
export type OtherWork = {
  readonly kind: Exclude<EvidenceKind, 'repository'>
  readonly note: string
  readonly url?: string
  /** Title of a certificate, or place where it was learned before. */
  readonly title?: string
  readonly issuer?: string
  readonly file?: { readonly name: string; readonly text: string }
}

export type CohortKey = 'evening' | 'changers'
export type MentorKey = 'marek' | 'thandiwe'

export type Learner = {
  /** Name in addresses: the e-mail's and the repositories'. */
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
