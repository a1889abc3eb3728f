import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo, type PersonWithRoles } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

const isGone = { deletedAt: { not: null } } as const

/**
 * Filters reviews for the queue: other people's work in the cohorts that the viewer runs, while those people are
 * learners whom the viewer may see. Reviews of deleted accounts stay visible for their feedback. Null for viewers who
 * run no cohort. Also in SQL: `queue/visible-reviews.data.ts`; change both.
 */
export function reviewsVisibleTo(viewer: PersonWithRoles) {
  const cohort = cohortsManagedBy(viewer)
  const learners = learnersVisibleTo(viewer)
  return cohort && learners && { cohort, learnerId: { not: viewer.id }, learner: { user: { OR: [learners, isGone] } } }
}

/** Filters the reviews that a viewer may read and write messages in: their own, and those of the queue. */
export function threadsVisibleTo(viewer: Viewer) {
  const own = { learnerId: viewer.id }
  const queue = reviewsVisibleTo(viewer)
  return queue ? { OR: [own, queue] } : own
}

export type ReviewedWork = { readonly authorId: string; readonly mentorIds: readonly string[] }

/** Allows claiming and judging to the mentors of the review's cohort, never to the author. */
export const canReview = (viewer: Viewer, { authorId, mentorIds }: ReviewedWork): boolean =>
  viewer.isMentor && mentorIds.includes(viewer.id) && authorId !== viewer.id
