import type { Viewer } from '@/lib/doors/auth/viewer'
import { notFound } from '@/lib/foundation/errors'
import { type MomentQuery, toReachedMoment } from '@/lib/learning/levels/moment'
import { findPlan } from '@/lib/learning/plans/data'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

/**
 * What the viewer asks about, as far as they have reached it.
 * @throws not-found before there is a plan
 */
export async function readMoment(viewer: Viewer, asked: MomentQuery) {
  const [roadmap, plan, progress] = await Promise.all([
    getRoadmap(viewer, asked.roadmap),
    findPlan(viewer),
    findProgress(viewer, viewer.id, asked.roadmap),
  ])
  if (!plan || !progress) throw notFound('plan')
  return { roadmap, progress, reached: toReachedMoment(roadmap, progress, plan.paidExperienceMonths, asked) }
}
