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
