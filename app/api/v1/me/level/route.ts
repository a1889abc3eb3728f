import { notFound } from '@/lib/foundation/errors'
import { levelCalls } from '@/lib/learning/levels/calls'
import { decideLevel } from '@/lib/learning/levels/gates'
import { presentLevel } from '@/lib/learning/levels/level-answer'
import { findPlan } from '@/lib/learning/plans/data'
import { findProgress, getMainRoadmap } from '@/lib/learning/progress/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(levelCalls.getLevel, async (viewer) => {
  const [roadmap, plan, progress] = await Promise.all([getMainRoadmap(viewer), findPlan(viewer), findProgress(viewer)])
  if (!plan || !progress) throw notFound('plan')
  return presentLevel(decideLevel(roadmap, progress.track, progress.states, plan.paidExperienceMonths))
})
