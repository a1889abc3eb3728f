import { ok, type Result, refuse } from '@/lib/foundation/values/result'
import { canMentor, type PersonWithRoles } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

export const canMakeCohort = (viewer: Viewer): boolean => canMentor(viewer)

/** Filters the cohorts that are not closed. A closed one stays readable and counted, but nothing new happens in it. */
export const openCohort = { closedAt: null } as const

/** Filters the cohorts that a viewer runs: a mentor their own, an admin all. Null for everybody else. */
export function cohortsManagedBy(viewer: PersonWithRoles) {
  if (viewer.isAdmin) return {}
  if (!viewer.isMentor) return null
  return { memberships: { some: { userId: viewer.id, role: 'mentor' } } }
}

/**
 * Filters the cohorts whose waiting reviews and waiting times a viewer may know: those in which they mentor or learn;
 * for an admin, all.
 */
export function cohortsKnownTo(viewer: Viewer) {
  const roles = rolesThatKnow(viewer)
  return roles ? { memberships: { some: { userId: viewer.id, role: { in: roles } } } } : {}
}

/** Returns the roles in a cohort that let a viewer know of it; null for an admin, who needs none. */
export function rolesThatKnow(viewer: Viewer): string[] | null {
  if (viewer.isAdmin) return null
  return viewer.isMentor ? ['mentor', 'learner'] : ['learner']
}

/** Returns the roles that let a viewer run a cohort; none for viewers who are neither mentor nor admin. */
export function rolesThatRun(viewer: Viewer): string[] | null {
  if (viewer.isAdmin) return null
  return viewer.isMentor ? ['mentor'] : []
}

type Mentor = { readonly id: string; readonly isActive: boolean }

/**
 * Decides whether a viewer who runs a cohort may remove one of its mentors, or themselves. Only an admin may leave it
 * without an active mentor.
 * @param mentors all of the cohort; active are those who still have the role
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
