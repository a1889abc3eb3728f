import 'server-only'
import type { Transaction } from '@/lib/foundation/database/db'
import { conflict, notFound } from '@/lib/foundation/errors'
import { bounds } from '@/lib/foundation/rate-limit/bounds'
import { requireTotalQuota } from '@/lib/foundation/rate-limit/quota'
import { isId } from '@/lib/foundation/values/id'
import type { AuditAction } from '@/lib/platform/audit/action'
import { requireAuditQuota } from '@/lib/platform/audit/commands'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { cohortsMentoredByOther } from '@/messages/generated/foundation/bounds'
import * as words from '@/messages/generated/mentoring/cohort-refusals'
import { cohortsManagedBy } from './policy'

type ManagedCohort = { readonly name: string; readonly closedAt: Date | null }

/**
 * Requires a viewer who runs a cohort, before a change in the caller's transaction.
 * @returns its name, and when it was closed
 * @throws not-found for everybody else
 */
export async function requireManaged(tx: Transaction, viewer: Viewer, cohortId: string): Promise<ManagedCohort> {
  const managed = cohortsManagedBy(viewer)
  const cohort =
    managed && isId(cohortId)
      ? await tx.cohort.findFirst({
          where: { AND: [{ id: cohortId }, managed] },
          select: { name: true, closedAt: true },
        })
      : null
  if (!cohort) throw notFound('cohort')
  return cohort
}

/** Requires the same of an open cohort. @throws not-found, conflict for a closed one */
export async function requireManagedOpen(tx: Transaction, viewer: Viewer, cohortId: string): Promise<ManagedCohort> {
  const cohort = await requireManaged(tx, viewer, cohortId)
  if (cohort.closedAt) throw conflict(words.cohortClosed())
  return cohort
}

const CHANGES = [
  'cohort-changed',
  'join-code-renewed',
  'cohort-mentor-added',
  'cohort-closed',
  'cohort-reopened',
  'cohort-lead-changed',
  'learner-dates-changed',
] satisfies AuditAction[]

/** Requires that the viewer is below the daily limit of changes to cohorts. @throws too-many */
export const requireRoomForChange = (tx: Transaction, viewer: Viewer, now: Date): Promise<void> =>
  requireAuditQuota(tx, viewer, bounds.cohortChanges, CHANGES, now)

const ASSIGNMENTS = ['review-assigned', 'learner-assigned'] satisfies AuditAction[]

/** Requires that the viewer is below the daily limit of assigned reviews and learners. @throws too-many */
export const requireRoomForAssignment = (tx: Transaction, viewer: Viewer, now: Date): Promise<void> =>
  requireAuditQuota(tx, viewer, bounds.assignments, ASSIGNMENTS, now)

/** Requires that the viewer is below the daily limit of new cohorts. @throws too-many */
export const requireRoomForNew = (tx: Transaction, viewer: Viewer, now: Date): Promise<void> =>
  requireAuditQuota(tx, viewer, bounds.cohortsMade, ['cohort-made'], now)

/** Requires that the viewer may mentor one more cohort. @throws conflict */
export const requireRoomForMentor = (tx: Transaction, userId: string, bound: Mentored = bounds.cohortsMentored) =>
  requireTotalQuota(bound, () => tx.membership.count({ where: { userId, role: 'mentor' } }))

/** Requires the same of another person. @throws conflict, in words for the viewer */
export const requireRoomForOther = (tx: Transaction, userId: string) => requireRoomForMentor(tx, userId, ofAnother)

const ofAnother = { inAll: { ...bounds.cohortsMentored.inAll, refusal: cohortsMentoredByOther } }
type Mentored = typeof ofAnother
