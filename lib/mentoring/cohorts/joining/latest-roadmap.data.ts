import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { getChosenRoadmap } from '@/lib/learning/roadmaps/data'
import type { Roadmap } from '@/lib/learning/roadmaps/roadmap'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Returns the roadmap of the cohort that the viewer joined last; the first before they joined one. A first plan proposes
 * it.
 */
export async function getLatestCohortRoadmap(viewer: Viewer): Promise<Roadmap> {
  const latest = await db().membership.findFirst({
    where: { userId: viewer.id, role: 'learner' },
    orderBy: { joinedAt: 'desc' },
    select: { cohort: { select: { roadmapId: true } } },
  })
  return getChosenRoadmap(viewer, latest?.cohort.roadmapId ?? null)
}
