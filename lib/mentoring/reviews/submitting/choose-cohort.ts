import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { isAwaitingVerdict, type ReviewState } from '../review-snapshot'

export type CohortRefusal = 'no-cohort' | 'unknown-cohort' | 'several-cohorts' | 'waits-elsewhere'

/**
 * Chooses the cohort whose mentors review a submission: the requested one, else the review's present one, else the
 * learner's only one.
 * @param mine the cohorts in which the learner learns
 * @param review the review so far
 */
export function chooseCohort<Cohort extends { readonly id: string }>(
  mine: readonly Cohort[],
  chosenId: string | undefined,
  review: { readonly state: ReviewState; readonly cohortId: string } | null,
): Result<Cohort, CohortRefusal> {
  const current = mine.find(({ id }) => id === review?.cohortId)
  const [first, ...others] = mine
  if (!first) return refuse('no-cohort')
  if (chosenId !== undefined) {
    const chosen = mine.find(({ id }) => id === chosenId)
    if (!chosen) return refuse('unknown-cohort')
    // Its mentors have promised a time, which holds: once it is past, the learner can choose another cohort.
    if (review && isAwaitingVerdict(review.state) && current && current !== chosen) return refuse('waits-elsewhere')
    return ok(chosen)
  }
  if (current) return ok(current)
  return others.length > 0 ? refuse('several-cohorts') : ok(first)
}
