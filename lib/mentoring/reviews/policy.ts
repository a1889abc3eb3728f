import type { Viewer } from '@/lib/doors/auth/viewer'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo, type PersonWithRoles } from '@/lib/people/accounts/policy'

const isGone = { deletedAt: { not: null } } as const

/**
 * The queue, as a filter on reviews: other people's work in the cohorts that the viewer runs, while those people
 * are learners there to see. What mentors wrote about the work of somebody whose account is gone stays theirs to read.
 * Null for who runs none by their role.
 */
export function reviewsVisibleTo(viewer: PersonWithRoles) {
  const cohort = cohortsManagedBy(viewer)
  const learners = learnersVisibleTo(viewer)
  return cohort && learners && { cohort, learnerId: { not: viewer.id }, learner: { user: { OR: [learners, isGone] } } }
}

/** The reviews that a viewer may read and write messages in: their own, and those of the queue. */
export function threadsVisibleTo(viewer: Viewer) {
  const own = { learnerId: viewer.id }
  const queue = reviewsVisibleTo(viewer)
  return queue ? { OR: [own, queue] } : own
}

export type ReviewedWork = { readonly authorId: string; readonly mentorIds: readonly string[] }

/** Claiming and judging is for the mentors of the review's cohort, never for the author. */
export const canReview = (viewer: Viewer, { authorId, mentorIds }: ReviewedWork): boolean =>
  viewer.isMentor && mentorIds.includes(viewer.id) && authorId !== viewer.id
