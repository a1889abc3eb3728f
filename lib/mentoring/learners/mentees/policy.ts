import type { Viewer } from '@/lib/doors/auth/viewer'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'

/**
 * Whom a viewer mentors, as a filter on people: the learners they look after, never themselves. Null for who looks
 * after nobody by their role.
 */
export function whereMentees(viewer: Viewer) {
  const learners = learnersVisibleTo(viewer)
  return learners && { AND: [learners, { id: { not: viewer.id } }] }
}

/**
 * The cohorts in which a viewer mentors one learner, as a filter on cohorts: what was written there is theirs to read
 * while the learner learns in it and they run it.
 */
export function cohortsSharedWith(viewer: Viewer, learnerId: string) {
  const managed = cohortsManagedBy(viewer)
  if (!managed || learnerId === viewer.id) return null
  return { AND: [managed, { memberships: { some: { userId: learnerId, role: 'learner' } } }] }
}
