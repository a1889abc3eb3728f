import { notFound } from '@/lib/foundation/errors'
import { type MomentQuery, toReachedMoment } from '@/lib/learning/levels/moment'
import { findPlan } from '@/lib/learning/plans/data'
import { findProgress, getAskedRoadmap, getMainRoadmap } from '@/lib/learning/progress/data'
import type { Viewer } from '@/lib/platform/auth/viewer'

/**
 * Reads the requested moment, as far as the viewer has reached it.
 * @throws not-found before there is a plan
 */
export async function readMoment(viewer: Viewer, asked: MomentQuery) {
  const [roadmap, main, plan, progress] = await Promise.all([
    getAskedRoadmap(viewer, asked.roadmap),
    getMainRoadmap(viewer),
    findPlan(viewer),
    findProgress(viewer, viewer.id, asked.roadmap),
  ])
  if (!plan || !progress) throw notFound('plan')
  const { paidExperienceMonths } = plan
  const isMain = roadmap.id === main.id
  return {
    roadmap,
    progress,
    isMain,
    reached: toReachedMoment(roadmap, progress, { paidExperienceMonths, isMain }, asked),
  }
}
