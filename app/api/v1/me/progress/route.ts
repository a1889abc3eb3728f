import { progressCalls } from '@/lib/learning/progress/calls'
import { presentProgress } from '@/lib/learning/progress/completion'
import { getAskedRoadmap, getProgress } from '@/lib/learning/progress/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(progressCalls.getProgress, async (viewer, call) => {
  const { roadmap: slug } = call.query()
  const [roadmap, progress] = await Promise.all([getAskedRoadmap(viewer, slug), getProgress(viewer, viewer.id, slug)])
  return presentProgress(roadmap, progress)
})
