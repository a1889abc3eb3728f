import 'server-only'
import { findBrief } from '@/content/checks/briefs'
import { db, type Transaction } from '@/lib/foundation/database/db'
import { visiblePeople } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { ShownRun } from './shown-run'
import { shownRunFields, toShownRun } from './stored-run'

type Asked = { readonly learnerId: string; readonly stepId: string; readonly brief: string }

/**
 * Finds the newest run of a brief that the viewer or a learner visible to them sent for a step, without exchanges; null
 * without any.
 */
export async function findNewestRun(
  tx: Transaction | ReturnType<typeof db>,
  viewer: Viewer,
  { learnerId, stepId, brief }: Asked,
): Promise<ShownRun | null> {
  const row = await tx.checkRun.findFirst({
    where: { learnerId, stepId, brief, learner: { user: visiblePeople(viewer) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: shownRunFields,
  })
  return row && toShownRun(row, findBrief(brief), false)
}

/** Returns whether the viewer, or a learner visible to them, sent a run for a step. */
export async function hasCheckRun(
  viewer: Viewer,
  { learnerId, stepId }: Pick<Asked, 'learnerId' | 'stepId'>,
): Promise<boolean> {
  const where = { learnerId, stepId, learner: { user: visiblePeople(viewer) } }
  return (await db().checkRun.findFirst({ where, select: { id: true } })) !== null
}
