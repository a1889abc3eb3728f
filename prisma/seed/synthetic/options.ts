/** Size of a synthetic population. */
export type PopulationOptions = {
  readonly learners: number
  readonly cohorts: number
  readonly mentors: number
  /** Another seed gives other people; the same one gives the same. */
  readonly seed: number
}

const LEARNERS_IN_A_COHORT = 500
/** Most cohorts that the first mentor mentors, beside their own mentors. */
export const MOST_COHORTS = 20

type Given = { readonly learners: number; readonly cohorts?: number; readonly mentors?: number; readonly seed?: number }

/** Adds defaults: a cohort for 500 learners, and a mentor for each cohort. */
export function parsePopulation({ learners, cohorts, mentors, seed = 1 }: Given): PopulationOptions {
  const count = cohorts ?? Math.max(1, Math.ceil(learners / LEARNERS_IN_A_COHORT))
  return { learners, cohorts: count, mentors: mentors ?? count, seed }
}
