/** So many are named at one step; the rest are a number. */
export const MOST_NAMED = 5

/**
 * The learners of a cohort who stand at one step: the one they began last of those under way or, where none is, the one
 * they finished last.
 */
export type Standpoint = {
  /** Null for those who have begun nothing on this roadmap. */
  readonly stepId: string | null
  readonly people: number
  /** The first of them by name, at most `MOST_NAMED`. */
  readonly named: readonly { readonly id: string; readonly name: string }[]
}

export type CohortOnMap = { readonly id: string; readonly name: string; readonly standpoints: readonly Standpoint[] }
