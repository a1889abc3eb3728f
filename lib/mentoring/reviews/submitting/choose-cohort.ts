import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { isAwaitingVerdict, type ReviewState } from '../review-snapshot'

export type CohortRefusal = 'no-cohort' | 'closed-cohort' | 'unknown-cohort' | 'several-cohorts' | 'waits-elsewhere'

type OwnCohort = { readonly id: string; readonly closedAt: Date | null }

/**
 * Chooses the cohort whose mentors review a submission: the requested one, else the review's present one, else the
 * learner's only one. A closed cohort takes none.
 * @param mine the cohorts in which the learner learns
 * @param review the review so far
 */
export function chooseCohort<Cohort extends OwnCohort>(
  mine: readonly Cohort[],
  chosenId: string | undefined,
  review: { readonly state: ReviewState; readonly cohortId: string } | null,
): Result<Cohort, CohortRefusal> {
  const current = mine.find(({ id }) => id === review?.cohortId)
  const [first, ...others] = mine.filter(({ closedAt }) => closedAt === null)
  if (mine.length === 0) return refuse('no-cohort')
  if (!first) return refuse('closed-cohort')
  // Its mentors have promised a time, which holds: once it is past, the learner can choose another cohort.
  const waitsIn = review && isAwaitingVerdict(review.state) ? current : undefined
  if (chosenId !== undefined) {
    const chosen = mine.find(({ id }) => id === chosenId)
    if (!chosen) return refuse('unknown-cohort')
    if (chosen.closedAt) return refuse('closed-cohort')
    return waitsIn && waitsIn !== chosen ? refuse('waits-elsewhere') : ok(chosen)
  }
  if (current && !current.closedAt) return ok(current)
  if (waitsIn) return refuse('waits-elsewhere')
  return others.length > 0 ? refuse('several-cohorts') : ok(first)
}
