import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { Prisma } from '@/prisma/generated/sqlite/client'
import { cohortsManagedBy, openCohort } from './policy'

/**
 * Lists the ids of the cohorts that the viewer runs: a mentor's by their memberships; any for an admin, newest first.
 * Same result as `cohortsManagedBy`, which would read all cohorts.
 * @throws not-found for viewers who are neither mentor nor admin
 */
export const listManagedIds = (viewer: Viewer, take: number): Promise<string[]> => listIds(viewer, {}, take)

/** Lists the open ones among them. @throws not-found */
export const listOpenIds = (viewer: Viewer, take: number): Promise<string[]> => listIds(viewer, openCohort, take)

/** Lists those among them that are open or still have a review to finish. @throws not-found */
export const listIdsToReview = (viewer: Viewer, take: number): Promise<string[]> =>
  listIds(viewer, { OR: [openCohort, { reviews: { some: { state: { in: unfinishedStates } } } }] }, take)

const unfinishedStates = ['waiting', 'claimed', 'changes-requested']

async function listIds(viewer: Viewer, cohort: Prisma.CohortWhereInput, take: number): Promise<string[]> {
  if (viewer.isAdmin) {
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
    const rows = await db().cohort.findMany({ where: cohort, orderBy, take, select: { id: true } })
    return rows.map(({ id }) => id)
  }
  if (!viewer.isMentor) throw notFound('page')
  const where = { userId: viewer.id, role: 'mentor', cohort }
  const rows = await db().membership.findMany({ where, orderBy: { cohortId: 'asc' }, take, select: { cohortId: true } })
  return rows.map(({ cohortId }) => cohortId)
}

/**
 * Returns the id of a cohort that the viewer runs.
 * @throws not-found for everybody else
 */
export async function getManagedId(viewer: Viewer, cohortId: string): Promise<string> {
  const managed = cohortsManagedBy(viewer)
  if (!managed) throw notFound('page')
  const where = { AND: [{ id: cohortId }, managed] }
  const row = isId(cohortId) ? await db().cohort.findFirst({ where, select: { id: true } }) : null
  if (!row) throw notFound('cohort')
  return row.id
}
