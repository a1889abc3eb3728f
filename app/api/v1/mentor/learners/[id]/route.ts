import { presentProgress } from '@/lib/learning/progress/completion'
import { findProgress } from '@/lib/learning/progress/data'
import { getFirstRoadmap } from '@/lib/learning/roadmaps/data'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { getLearner } from '@/lib/mentoring/learners/table/heads.data'
import { listLearnerReviews } from '@/lib/mentoring/reviews/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.getLearner, async (viewer, call) => {
  const learner = await getLearner(viewer, call.params.id)
  const [roadmap, progress, { reviews }] = await Promise.all([
    getFirstRoadmap(viewer),
    findProgress(viewer, learner.id),
    listLearnerReviews(viewer, learner.id),
  ])
  return { ...learner, progress: progress && presentProgress(roadmap, progress), reviews }
})
