import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { loadInbox } from '../inbox.data'
import { getMentee } from '../mentees/data'
import type { Mentee } from '../mentees/mentee'
import { cohortsSharedWith } from '../mentees/policy'
import type { AgreedPlan } from './agreed-plan'
import { planFields, toAgreedPlan } from './stored-plan'

const newestFirst = [{ proposedAt: 'desc' }, { id: 'asc' }] as { proposedAt?: 'desc'; id?: 'asc' }[]

/** The viewer's own plans that wait for an answer or count, newest first: those of the cohorts they learn in. */
export async function listMyPlans(viewer: Viewer): Promise<readonly AgreedPlan[]> {
  // Most have none, and what belongs to a plan would be asked for all the same: seven statements on each dashboard.
  if (!(await loadInbox(viewer)).hasPlans) return []
  const [roadmaps, rows] = await Promise.all([
    readCohortRoadmaps(viewer),
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
  return rows.map((row) => toAgreedPlan(row, roadmaps))
}

/** One more than a page shows of those that are over. */
const MOST_OVER = 21

/**
 * A learner's plans in the cohorts in which the viewer mentors them: those that wait or count, then a page of those that
 * are over, each newest first.
 * @param from offset of the page
 * @throws not-found unless the viewer mentors the learner
 */
export async function listLearnerAgreedPlans(
  viewer: Viewer,
  learnerId: string,
  from = 0,
): Promise<readonly AgreedPlan[]> {
  return listMenteePlans(viewer, await getMentee(viewer, learnerId), from)
}

/** The same of a learner who was read already; none where the viewer does not mentor them. */
export async function listMenteePlans(viewer: Viewer, { id }: Mentee, from = 0): Promise<readonly AgreedPlan[]> {
  const roadmaps = await readCohortRoadmaps(viewer)
  const ofLearner = { learnerId: id, cohort: cohortsSharedWith(viewer, id) ?? { id: '' } }
  const part = { orderBy: newestFirst, select: { id: true } }
  const [open, over] = await Promise.all([
    db().agreedPlan.findMany({ where: { ...ofLearner, endedAt: null }, ...part }),
    db().agreedPlan.findMany({
      where: { ...ofLearner, endedAt: { not: null } },
      ...{ skip: from, take: MOST_OVER, ...part },
    }),
  ])
  const ids = [...open, ...over].map((row) => row.id)
  // Where there are none, what belongs to them would be asked for all the same.
  if (ids.length === 0) return []
  const rows = await db().agreedPlan.findMany({ where: { id: { in: ids }, ...ofLearner }, include: planFields })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((planId) => {
    const row = byId.get(planId)
    return row ? [toAgreedPlan(row, roadmaps)] : []
  })
}
