import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { isId } from '@/lib/foundation/values/id'
import { visiblePeople } from '@/lib/people/accounts/policy'
import { type Confirmation, toConfirmation } from './confirmation'

/**
 * The confirmations that stand for oneself or for a learner one may see, oldest first. Who confirmed may have left
 * since: what they saw stays.
 */
export async function listConfirmations(
  viewer: Viewer,
  roadmapId: string,
  learnerId: string = viewer.id,
): Promise<readonly Confirmation[]> {
  if (!isId(learnerId)) return []
  const rows = await db().skillConfirmation.findMany({
    where: { learnerId, roadmapId, revokedAt: null, learner: { user: visiblePeople(viewer) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { mentor: { select: { name: true } } },
  })
  return rows.map((row) => toConfirmation(row, viewer.id))
}
