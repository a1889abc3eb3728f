import { route } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { levelOf } from '@/lib/levels/gates'
import { presentLevel } from '@/lib/levels/level-answer'
import { findPlan } from '@/lib/plans/data'
import { findProgress } from '@/lib/progress/data'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = route(async (viewer) => {
  const [roadmap, plan, progress] = await Promise.all([getRoadmap(viewer), findPlan(viewer), findProgress(viewer)])
  if (!plan || !progress) throw notFound('The plan')
  return presentLevel(levelOf(roadmap, progress.track, progress.states, plan.paidExperienceMonths))
})
