import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { openCohort } from '@/lib/mentoring/cohorts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'

/** Most cohorts that are read: so many are offered to choose from. */
const MOST = 500

/** Lists the open cohorts that the viewer mentors, by id: they can write to the learners of these. */
export async function listWritableCohortIds(viewer: Viewer): Promise<readonly string[]> {
  if (!viewer.isMentor) return []
  const rows = await db().membership.findMany({
    where: { userId: viewer.id, role: 'mentor', cohort: openCohort },
    orderBy: { cohortId: 'asc' },
    take: MOST,
    select: { cohortId: true },
  })
  return rows.map(({ cohortId }) => cohortId)
}

/** Lists the open cohorts that the viewer learns in, by name: they can write to the mentors of these. */
export async function listLearnerCohorts(viewer: Viewer): Promise<readonly { id: string; name: string }[]> {
  const rows = await db().membership.findMany({
    where: { userId: viewer.id, role: 'learner', cohort: openCohort },
    orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
    take: MOST,
    select: { cohort: { select: { id: true, name: true } } },
  })
  return rows.map(({ cohort }) => cohort)
}
