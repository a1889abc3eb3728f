import { presentProgress } from '@/lib/learning/progress/completion'
import { findProgress } from '@/lib/learning/progress/data'
import { getRoadmap } from '@/lib/learning/roadmaps/data'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { getLearner } from '@/lib/mentoring/learners/table/heads.data'
import { listLearnerReviews } from '@/lib/mentoring/reviews/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.getLearner, async (viewer, call) => {
  const { head, roadmapSlug } = await getLearner(viewer, call.params.id, call.query().cohort)
  const [roadmap, progress, { reviews }] = await Promise.all([
    getRoadmap(viewer, roadmapSlug),
    findProgress(viewer, head.id, roadmapSlug),
    listLearnerReviews(viewer, head.id),
  ])
  return { ...head, progress: progress && presentProgress(roadmap, progress), reviews }
})
