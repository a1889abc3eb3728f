import 'server-only'
import { db } from '@/lib/foundation/database/db'
import { notFound } from '@/lib/foundation/errors'
import { isId } from '@/lib/foundation/values/id'
import { cohortsManagedBy } from '@/lib/mentoring/cohorts/policy'
import { readCohortRoadmaps } from '@/lib/mentoring/cohorts/roadmaps.data'
import { learnersVisibleTo } from '@/lib/people/accounts/policy'
import type { Viewer } from '@/lib/platform/auth/viewer'
import { chooseSeenRoadmap } from '../mentees/seen-roadmap'
import type { LearnerHead } from './learner-row'
import { getLearnerTrackTitle } from './track-title'

/** A learner's head, with the slug of the roadmap by which the viewer sees them. */
type SeenHead = { readonly head: LearnerHead; readonly roadmapSlug: string }

/**
 * Finds a learner's identity for those who look after them, with nothing that is private to the learner. Null for others.
 * @param cohortId one of the viewer's cohorts that they are in, by whose roadmap to see them; the first when left out
 */
export async function findLearner(viewer: Viewer, learnerId: string, cohortId?: string): Promise<SeenHead | null> {
  const visible = learnersVisibleTo(viewer)
  const managed = cohortsManagedBy(viewer)
  if (!visible || !managed || !isId(learnerId)) return null
  const [roadmaps, user] = await Promise.all([
    readCohortRoadmaps(viewer),
    db().user.findFirst({
      where: { AND: [{ id: learnerId }, visible] },
      select: {
        id: true,
        name: true,
        memberships: {
          where: { role: 'learner', cohort: managed },
          select: { cohort: { select: { id: true, name: true, roadmapId: true } } },
          orderBy: [{ cohort: { name: 'asc' } }, { cohortId: 'asc' }],
        },
        learner: {
          select: {
            roadmapId: true,
            lastLearningDay: true,
            enrollments: { select: { roadmapId: true, trackSlug: true } },
          },
        },
      },
    }),
  ])
  if (!user) return null
  const { id, name, memberships, learner } = user
  const cohorts = memberships.map(({ cohort }) => cohort)
  if (cohortId !== undefined && !cohorts.some((cohort) => cohort.id === cohortId)) return null
  const roadmap = chooseSeenRoadmap(roadmaps.get, cohorts, learner?.roadmapId ?? null, cohortId)
  const head = {
    id,
    name,
    cohorts: cohorts.map((cohort) => cohort.name),
    roadmap: roadmap.title,
    track: learner ? getLearnerTrackTitle(roadmap, learner.enrollments) : null,
    lastLearningDay: learner?.lastLearningDay ?? null,
  }
  return { head, roadmapSlug: roadmap.slug }
}

/** Whether `findLearner` finds one. */
export async function isLearnerVisible(viewer: Viewer, learnerId: string): Promise<boolean> {
  const visible = learnersVisibleTo(viewer)
  if (!visible || !isId(learnerId)) return false
  const row = await db().user.findFirst({ where: { AND: [{ id: learnerId }, visible] }, select: { id: true } })
  return row !== null
}

/** As `findLearner`; throws not-found where there is none to see. */
export async function getLearner(viewer: Viewer, learnerId: string, cohortId?: string): Promise<SeenHead> {
  const learner = await findLearner(viewer, learnerId, cohortId)
  if (!learner) throw notFound('learner')
  return learner
}
