import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { cohortsManagedBy } from './policy'

/**
 * Ids of the cohorts that the viewer runs: of a mentor those that they mentor, by their memberships; of an admin any, the
 * newest first. The same as `cohortsManagedBy`, by which all cohorts would be looked at.
 * @throws not-found for who is neither mentor nor admin
 */
export async function listManagedIds(viewer: Viewer, take: number): Promise<string[]> {
  if (viewer.isAdmin) {
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
    const rows = await db().cohort.findMany({ orderBy, take, select: { id: true } })
    return rows.map(({ id }) => id)
  }
  if (!viewer.isMentor) throw notFound('page')
  const where = { userId: viewer.id, role: 'mentor' }
  const rows = await db().membership.findMany({ where, orderBy: { cohortId: 'asc' }, take, select: { cohortId: true } })
  return rows.map(({ cohortId }) => cohortId)
}

/**
 * The id of a cohort, for who runs it.
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
