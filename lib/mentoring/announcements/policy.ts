import { cohortsManagedBy, openCohort, rolesThatKnow } from '@/lib/mentoring/cohorts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Returns the roles in a cohort by which a person reads its announcements. Admins have no others: they read those
 * of the cohorts that they are in, and all on their own page.
 */
export const rolesThatRead = (viewer: Viewer): string[] => rolesThatKnow(viewer) ?? ['mentor', 'learner']

/** Filters the announcements that are meant for a viewer: those of their open cohorts, and those to everyone. */
export const announcementsFor = (viewer: Viewer) => ({
  OR: [
    { cohortId: null },
    { cohort: { ...openCohort, memberships: { some: { userId: viewer.id, role: { in: rolesThatRead(viewer) } } } } },
  ],
})

/** Filters the announcements that a viewer may end: their own while they run the cohort, an admin all. */
export function announcementsEndedBy(viewer: Viewer) {
  if (viewer.isAdmin) return {}
  const cohort = cohortsManagedBy(viewer)
  return cohort ? { authorId: viewer.id, cohort } : null
}
