import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { cohortsManagedBy } from './policy'

/**
 * Lists the ids of the cohorts that the viewer runs: a mentor's by their memberships; any for an admin, newest first.
 * Same result as `cohortsManagedBy`, which would read all cohorts.
 * @throws not-found for viewers who are neither mentor nor admin
 */
export const listManagedIds = async (viewer: Viewer, take: number): Promise<string[]> =>
  (await listManaged(viewer, take)).map(({ id }) => id)

/** Lists the open ones among them. @throws not-found */
export async function listOpenIds(viewer: Viewer, take: number): Promise<string[]> {
  const managed = await listManaged(viewer, MOST)
  return managed.flatMap(({ id, isClosed }) => (isClosed ? [] : [id])).slice(0, take)
}

/** Lists those among them that are open or still have a review to finish. @throws not-found */
export async function listIdsToReview(viewer: Viewer, take: number): Promise<string[]> {
  const managed = await listManaged(viewer, MOST)
  const closed = managed.flatMap(({ id, isClosed }) => (isClosed ? [id] : []))
  const unfinished = new Set(closed.length > 0 ? await listUnfinished(closed) : [])
  return managed.flatMap(({ id, isClosed }) => (!isClosed || unfinished.has(id) ? [id] : [])).slice(0, take)
}

async function listUnfinished(cohortIds: readonly string[]): Promise<string[]> {
  const where = { cohortId: { in: [...cohortIds] }, state: { in: ['waiting', 'claimed', 'changes-requested'] } }
  const rows = await db().review.groupBy({ by: ['cohortId'], where })
  return rows.map(({ cohortId }) => cohortId)
}

/** Most cohorts that are read to find the open ones: more than a mentor may run. */
const MOST = 500
type Managed = { readonly id: string; readonly isClosed: boolean }

/** Reads them in one statement, by the viewer's memberships: from a join, a database may begin with all cohorts. */
async function listManaged(viewer: Viewer, take: number): Promise<Managed[]> {
  if (viewer.isAdmin) {
    const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]
    const rows = await db().cohort.findMany({ orderBy, take, select: { id: true, closedAt: true } })
    return rows.map(({ id, closedAt }) => ({ id, isClosed: closedAt !== null }))
  }
  if (!viewer.isMentor) throw notFound('page')
  const rows = await db().$queryRaw<{ id: string; isClosed: boolean | bigint }[]>`
    SELECT m."cohortId" AS "id",
      (SELECT c."closedAt" IS NOT NULL FROM "Cohort" c WHERE c."id" = m."cohortId") AS "isClosed"
    FROM "Membership" m WHERE m."userId" = ${viewer.id} AND m."role" = 'mentor'
    ORDER BY m."cohortId" LIMIT ${take}`
  return rows.map(({ id, isClosed }) => ({ id, isClosed: Boolean(isClosed) }))
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
