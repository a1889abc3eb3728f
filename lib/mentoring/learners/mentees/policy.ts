import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Filters the people whom a viewer mentors: the learners that they may see, never themselves. Null for viewers without
 * a role that mentors.
 */
export function whereMentees(viewer: Viewer) {
  const learners = learnersVisibleTo(viewer)
  return learners && { AND: [learners, { id: { not: viewer.id } }] }
}

/**
 * Filters the cohorts in which a viewer mentors one learner: what was written there is theirs to read while the learner
 * learns in it and they run it.
 */
export function cohortsSharedWith(viewer: Viewer, learnerId: string) {
  const managed = cohortsManagedBy(viewer)
  if (!managed || learnerId === viewer.id) return null
  return { AND: [managed, { memberships: { some: { userId: learnerId, role: 'learner' } } }] }
}
