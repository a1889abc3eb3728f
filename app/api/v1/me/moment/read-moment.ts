import { notFound } from '@/lib/foundation/errors'
import { type MomentQuery, toReachedMoment } from '@/lib/learning/levels/moment'
import { findPlan } from '@/lib/learning/plans/data'
import { findProgress, getAskedRoadmap } from '@/lib/learning/progress/data'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Reads the requested moment, as far as the viewer has reached it.
 * @throws not-found before there is a plan
 */
export async function readMoment(viewer: Viewer, asked: MomentQuery) {
  const [roadmap, plan, progress] = await Promise.all([
    getAskedRoadmap(viewer, asked.roadmap),
    findPlan(viewer),
    findProgress(viewer, viewer.id, asked.roadmap),
  ])
  if (!plan || !progress) throw notFound('plan')
  const { paidExperienceMonths } = plan
  return { roadmap, progress, reached: toReachedMoment(roadmap, progress, paidExperienceMonths, asked) }
}
