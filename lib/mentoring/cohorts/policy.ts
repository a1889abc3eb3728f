import type { Viewer } from '@/lib/doors/auth/viewer'
import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { canMentor, type PersonWithRoles } from '@/lib/people/accounts/policy'

export const canMakeCohort = (viewer: Viewer): boolean => canMentor(viewer)

/** The cohorts that a viewer runs, as a filter on cohorts: a mentor their own, an admin all. Null for everybody else. */
export function cohortsManagedBy(viewer: PersonWithRoles) {
  if (viewer.isAdmin) return {}
  if (!viewer.isMentor) return null
  return { memberships: { some: { userId: viewer.id, role: 'mentor' } } }
}

/**
 * The cohorts whose waiting reviews and waiting times a viewer may know, as a filter on cohorts: those in which they mentor
 * or learn; for an admin, all.
 */
export function cohortsKnownTo(viewer: Viewer) {
  const roles = rolesThatKnow(viewer)
  return roles ? { memberships: { some: { userId: viewer.id, role: { in: roles } } } } : {}
}

/** In which roles a viewer has to be in a cohort to know of it; null for an admin, who knows of all. */
export function rolesThatKnow(viewer: Viewer): string[] | null {
  if (viewer.isAdmin) return null
  return viewer.isMentor ? ['mentor', 'learner'] : ['learner']
}

/** The same for who runs it; of none for who is neither mentor nor admin. */
export function rolesThatRun(viewer: Viewer): string[] | null {
  if (viewer.isAdmin) return null
  return viewer.isMentor ? ['mentor'] : []
}

type Mentor = { readonly id: string; readonly isActive: boolean }

/**
 * Whether a viewer who runs a cohort may take one of its mentors out, themselves too. Only an admin leaves it without
 * anybody who can run it.
 * @param mentors all of the cohort; active are those who mentor at all
 */
export function decideMentorRemoval(
  viewer: Viewer,
  mentors: readonly Mentor[],
  mentorId: string,
): Result<null, 'no-such-mentor' | 'last-mentor'> {
  if (!mentors.some(({ id }) => id === mentorId)) return refuse('no-such-mentor')
  const isRunAfterwards = mentors.some(({ id, isActive }) => isActive && id !== mentorId)
  return viewer.isAdmin || isRunAfterwards ? ok(null) : refuse('last-mentor')
}
