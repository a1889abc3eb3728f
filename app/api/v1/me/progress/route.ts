import { route } from '@/lib/doors/http/route'
import { presentProgress } from '@/lib/learning/progress/completion'
import { getProgress } from '@/lib/learning/progress/data'
import { roadmapQuerySchema } from '@/lib/learning/progress/schema'
import { getRoadmap } from '@/lib/learning/roadmaps/data'

export const GET = route(async (viewer, call) => {
  const { roadmap: slug } = call.query(roadmapQuerySchema)
  const [roadmap, progress] = await Promise.all([getRoadmap(viewer, slug), getProgress(viewer, viewer.id, slug)])
  return presentProgress(roadmap, progress)
})
