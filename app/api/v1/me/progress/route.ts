import { route } from '@/lib/boundary/route'
import { presentProgress } from '@/lib/progress/completion'
import { getProgress } from '@/lib/progress/data'
import { roadmapQuerySchema } from '@/lib/progress/schema'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = route(async (viewer, call) => {
  const { roadmap: slug } = call.query(roadmapQuerySchema)
  const [roadmap, progress] = await Promise.all([getRoadmap(viewer, slug), getProgress(viewer, viewer.id, slug)])
  return presentProgress(roadmap, progress)
})
