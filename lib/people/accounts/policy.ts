import type { Viewer } from '@/lib/doors/auth/viewer'

/**
 * The people whose progress a viewer may see, as a filter on people: oneself; for a mentor, the learners of the
 * cohorts they mentor; for an admin, the learners of every cohort. Whoever is not in it is *not found*.
 */
export function visiblePeople(viewer: Viewer) {
  const self = { id: viewer.id }
  const learners = learnersVisibleTo(viewer)
  return learners ? { OR: [self, learners] } : self
}

/** Id and roles a rule needs, from a session or a stored row. */
export type PersonWithRoles = Pick<Viewer, 'id' | 'isMentor' | 'isAdmin'>

/** The same without oneself: whom a mentor or admin looks after. Null for everybody else. */
export function learnersVisibleTo(viewer: PersonWithRoles) {
  if (viewer.isAdmin) return { memberships: { some: { role: 'learner' } } }
  if (!viewer.isMentor) return null
  const mentored = { memberships: { some: { userId: viewer.id, role: 'mentor' } } }
  return { memberships: { some: { role: 'learner', cohort: mentored } } }
}

/** Who mentors at all, as a filter on people: the role alone is nothing while the account is closed. */
export const activeMentors = { isMentor: true, disabledAt: null } as const

export const canMentor = (viewer: Viewer): boolean => viewer.isMentor || viewer.isAdmin
export const canAdminister = (viewer: Viewer): boolean => viewer.isAdmin
