import 'server-only'
import type { Viewer } from '@/lib/doors/auth/viewer'
import { db } from '@/lib/foundation/database/db'
import { findOwn } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { getMentee } from '../mentees/data'
import { cohortsSharedWith } from '../mentees/policy'
import type { AgreedPlan } from './agreed-plan'
import { planFields, toAgreedPlan } from './stored-plan'

const newestFirst = [{ proposedAt: 'desc' }, { id: 'asc' }] as { proposedAt?: 'desc'; id?: 'asc' }[]

/** The viewer's own plans that wait for an answer or count, newest first: those of the cohorts they learn in. */
export async function listMyPlans(viewer: Viewer): Promise<readonly AgreedPlan[]> {
  // Most have none, and what belongs to a plan would be asked for all the same: seven statements on each dashboard.
  const own = await findOwn(viewer)
  if (!own?.hasPlans) return []
  const [roadmap, rows] = await Promise.all([
    getRoadmap(viewer),
    db().agreedPlan.findMany({
      where: {
        learnerId: viewer.id,
        endedAt: null,
        cohort: { memberships: { some: { userId: viewer.id, role: 'learner' } } },
      },
      orderBy: newestFirst,
      include: planFields,
    }),
  ])
  return rows.map((row) => toAgreedPlan(row, roadmap))
}

/** So many tell how it went; older ones stay stored. */
const SHOWN = 20

/**
 * The plans of a learner in the cohorts in which the viewer mentors them, newest first, also those that are over.
 * @throws not-found for whom the viewer does not mentor
 */
export async function listLearnerAgreedPlans(viewer: Viewer, learnerId: string): Promise<readonly AgreedPlan[]> {
  const [roadmap, { id }] = await Promise.all([getRoadmap(viewer), getMentee(viewer, learnerId)])
  const rows = await db().agreedPlan.findMany({
    where: { learnerId: id, cohort: cohortsSharedWith(viewer, id) ?? { id: '' } },
    orderBy: newestFirst,
    take: SHOWN,
    include: planFields,
  })
  return rows.map((row) => toAgreedPlan(row, roadmap))
}
