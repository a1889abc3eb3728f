import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import type { LearnerHead } from './learner-row'
import { trackTitle } from './track-title'

/** Who a learner is, for those who look after them: nothing that is private to the learner. Null for others. */
export async function findLearner(viewer: Viewer, learnerId: string): Promise<LearnerHead | null> {
  const visible = learnersVisibleTo(viewer)
  const managed = cohortsManagedBy(viewer)
  if (!visible || !managed || !isId(learnerId)) return null
  const [roadmap, user] = await Promise.all([
    getFirstRoadmap(viewer),
    db().user.findFirst({
      where: { AND: [{ id: learnerId }, visible] },
      select: {
        id: true,
        name: true,
        memberships: {
          where: { role: 'learner', cohort: managed },
          select: { cohort: { select: { name: true } } },
          orderBy: { cohort: { name: 'asc' } },
        },
        learner: {
          select: { lastLearningDay: true, enrollments: { select: { roadmapId: true, trackSlug: true } } },
        },
      },
    }),
  ])
  if (!user) return null
  const { id, name, memberships, learner } = user
  return {
    id,
    name,
    cohorts: memberships.map(({ cohort }) => cohort.name),
    track: learner ? trackTitle(roadmap, learner.enrollments) : null,
    lastLearningDay: learner?.lastLearningDay ?? null,
  }
}

/** Whether `findLearner` finds one. */
export async function isLearnerVisible(viewer: Viewer, learnerId: string): Promise<boolean> {
  const visible = learnersVisibleTo(viewer)
  if (!visible || !isId(learnerId)) return false
  const row = await db().user.findFirst({ where: { AND: [{ id: learnerId }, visible] }, select: { id: true } })
  return row !== null
}

/** As `findLearner`; throws not-found where there is none to see. */
export async function getLearner(viewer: Viewer, learnerId: string): Promise<LearnerHead> {
  const learner = await findLearner(viewer, learnerId)
  if (!learner) throw notFound('learner')
  return learner
}
