/** Maximum number of names at one step; the others are only counted. */
export const MOST_NAMED = 5

/**
 * Learners of a cohort at one step: the one under way that they began last or, without one, the one they finished last.
 */
export type LearnersAtStep = {
  /** Null for those who have begun nothing on this roadmap. */
  readonly stepId: string | null
  readonly people: number
  /** The first of them by name, at most `MOST_NAMED`. */
  readonly named: readonly { readonly id: string; readonly name: string }[]
}

export type CohortPositions = {
  readonly id: string
  readonly name: string
  readonly positions: readonly LearnersAtStep[]
}
