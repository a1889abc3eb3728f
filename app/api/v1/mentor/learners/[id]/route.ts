import { route } from '@/lib/boundary/route'
import { getLearner } from '@/lib/mentoring/table/heads/data'
import { presentProgress } from '@/lib/progress/completion'
import { findProgress } from '@/lib/progress/data'
import { listReviewsOf } from '@/lib/reviews/data'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = route<{ id: string }>(async (viewer, call) => {
  const learner = await getLearner(viewer, call.params.id)
  const [roadmap, progress, reviews] = await Promise.all([
    getRoadmap(viewer),
    findProgress(viewer, learner.id),
    listReviewsOf(viewer, learner.id),
  ])
  return { ...learner, progress: progress && presentProgress(roadmap, progress), reviews }
})
