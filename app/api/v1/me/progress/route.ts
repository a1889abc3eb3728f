import { route } from '@/lib/boundary/route'
import { presentProgress } from '@/lib/progress/completion'
import { getProgress } from '@/lib/progress/data'
import { getRoadmap } from '@/lib/roadmaps/data'

export const GET = route(async (viewer) => {
  const [roadmap, progress] = await Promise.all([getRoadmap(viewer), getProgress(viewer)])
  return presentProgress(roadmap, progress)
})
