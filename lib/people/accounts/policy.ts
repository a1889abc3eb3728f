import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Filters people by whose progress a viewer may see: oneself; for a mentor, the learners of the cohorts they mentor;
 * for an admin, the learners of every cohort. Anybody else is *not found*.
 */
export function visiblePeople(viewer: Viewer) {
  const self = { id: viewer.id }
  const learners = learnersVisibleTo(viewer)
  return learners ? { OR: [self, learners] } : self
}

/** Id and roles that a rule needs, from a session or a stored row. */
export type PersonWithRoles = Pick<Viewer, 'id' | 'isMentor' | 'isAdmin'>

/**
 * Filters people by a mentor's or admin's learners. Null for everybody else. Also in SQL:
 * `lib/mentoring/reviews/queue/visible-reviews.data.ts`; change both.
 */
export function learnersVisibleTo(viewer: PersonWithRoles) {
  if (viewer.isAdmin) return { memberships: { some: { role: 'learner' } } }
  if (!viewer.isMentor) return null
  const mentored = { memberships: { some: { userId: viewer.id, role: 'mentor' } } }
  return { memberships: { some: { role: 'learner', cohort: mentored } } }
}

/**
 * Filters people by active mentors: the role has no effect while the account is disabled. Also in SQL:
 * `lib/mentoring/reviews/transitions.commands.ts`; change both.
 */
export const activeMentors = { isMentor: true, disabledAt: null } as const
/** Filters people by active admins: who is disabled or deleted keeps the role and is none. */
export const activeAdmins = { isAdmin: true, disabledAt: null, deletedAt: null } as const

export const canMentor = (viewer: Viewer): boolean => viewer.isMentor || viewer.isAdmin
export const canAdminister = (viewer: Viewer): boolean => viewer.isAdmin
