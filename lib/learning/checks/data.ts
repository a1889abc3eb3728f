import 'server-only'
import { findBrief } from '@/content/checks/briefs'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { findStepInRoadmaps } from '@/lib/learning/roadmaps/roadmap'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ShownRun } from './shown-run'
import { shownRunFields, toShownRun } from './stored-run'

const MOST = 10

/**
 * Lists the newest runs of a step's check by the viewer or a learner visible to them, newest first, at most ten. The
 * newest has the exchanges of its failed checks; of older ones only the results are shown.
 */
export async function listCheckRuns(viewer: Viewer, learnerId: string, stepId: string): Promise<readonly ShownRun[]> {
  const rows = await db().checkRun.findMany({
    where: { learnerId, stepId, learner: { user: visiblePeople(viewer) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: shownRunFields,
  })
  return rows.map((row, index) => toShownRun(row, findBrief(row.brief), index === 0))
}

/**
 * Lists the viewer's own newest runs of a step's check, newest first.
 * @throws not-found (plan, step)
 */
export async function listOwnCheckRuns(viewer: Viewer, stepRef: string): Promise<readonly ShownRun[]> {
  const learner = await db().learner.findUnique({ where: { id: viewer.id }, select: { id: true } })
  if (!learner) throw notFound('plan')
  const found = findStepInRoadmaps(await listRoadmaps(viewer), stepRef)
  if (!found) throw notFound('step')
  return listCheckRuns(viewer, viewer.id, found.step.id)
}
