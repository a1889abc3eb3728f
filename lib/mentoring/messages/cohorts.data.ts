import 'server-only'
import { cache } from 'react'
import { db } from '@/lib/foundation/database/db'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Most places that are read: so many cohorts are offered to choose from. */
const MOST = 500

/** An open cohort that a person is in. */
type OpenPlace = { readonly id: string; readonly name: string; readonly role: string }

/**
 * Lists the viewer's places in open cohorts, in one statement and once for each rendering. It goes by their memberships:
 * from a join, a database may begin with all cohorts.
 */
export const listOpenPlaces = cache(async ({ id }: Viewer): Promise<readonly OpenPlace[]> => {
  const rows = await db().$queryRaw<{ id: string; name: string | null; role: string }[]>`
    SELECT m."cohortId" AS "id", m."role",
      (SELECT c."name" FROM "Cohort" c WHERE c."id" = m."cohortId" AND c."closedAt" IS NULL) AS "name"
    FROM "Membership" m WHERE m."userId" = ${id} LIMIT ${MOST}`
  const open = rows.flatMap(({ name, ...place }) => (name === null ? [] : [{ ...place, name }]))
  return open.sort((one, other) => compareText(one.id, other.id) || compareText(one.role, other.role))
})

/** Lists the open cohorts that the viewer mentors, by id: they can write to the learners of these. */
export async function listWritableCohortIds(viewer: Viewer): Promise<readonly string[]> {
  if (!viewer.isMentor) return []
  const places = await listOpenPlaces(viewer)
  return places.flatMap(({ id, role }) => (role === 'mentor' ? [id] : []))
}

/** Lists the open cohorts that the viewer learns in, by name: they can write to the mentors of these. */
export async function listLearnerCohorts(viewer: Viewer): Promise<readonly { id: string; name: string }[]> {
  const places = await listOpenPlaces(viewer)
  return places
    .flatMap(({ id, name, role }) => (role === 'learner' ? [{ id, name }] : []))
    .sort((one, other) => compareText(one.name, other.name))
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
