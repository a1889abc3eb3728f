/** How large a made-up population is to be. */
export type PopulationOptions = {
  readonly learners: number
  readonly cohorts: number
  readonly mentors: number
  /** Another seed gives other people; the same gives the same. */
  readonly seed: number
}

const LEARNERS_IN_A_COHORT = 500
/** So many cohorts the first mentor mentors, beside the others. */
export const MOST_COHORTS = 20

type Given = { readonly learners: number; readonly cohorts?: number; readonly mentors?: number; readonly seed?: number }

/** A cohort for 500 learners and a mentor for each, unless they are given. */
export function parsePopulation({ learners, cohorts, mentors, seed = 1 }: Given): PopulationOptions {
  const count = cohorts ?? Math.max(1, Math.ceil(learners / LEARNERS_IN_A_COHORT))
  return { learners, cohorts: count, mentors: mentors ?? count, seed }
}
