import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { listRoadmaps } from '@/lib/learning/roadmaps/data'
import { type Operator, visitor } from '@/lib/platform/auth/viewer'

/** Names the first roadmap where a cohort has none: before the order of the roadmaps changes. */
export async function nameCohortRoadmaps(_operator: Operator): Promise<void> {
  const [first] = await listRoadmaps(visitor)
  if (first) await db().cohort.updateMany({ where: { roadmapId: null }, data: { roadmapId: first.id } })
}
