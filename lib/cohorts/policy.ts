import type { Viewer } from '@/lib/auth/viewer'
import { canMentor } from '@/lib/people/policy'

export const canMakeCohort = (viewer: Viewer): boolean => canMentor(viewer)

/** The cohorts that a viewer runs, as a filter on cohorts: a mentor their own, an admin all. Null for everybody else. */
export function cohortsManagedBy(viewer: Viewer) {
  if (viewer.isAdmin) return {}
  if (!viewer.isMentor) return null
  return { memberships: { some: { userId: viewer.id, role: 'mentor' } } }
}

/** @param mentorIds the mentors of the cohort in question */
export const canManageCohort = (viewer: Viewer, mentorIds: readonly string[]): boolean =>
  viewer.isAdmin || (viewer.isMentor && mentorIds.includes(viewer.id))
