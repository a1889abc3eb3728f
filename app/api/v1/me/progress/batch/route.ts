import { route } from '@/lib/boundary/route'
import { setManyProgress } from '@/lib/progress/batch/commands'
import { roadmapQuerySchema, setManyProgressSchema } from '@/lib/progress/schema'

export const POST = route(async (viewer, call) => {
  const { changes } = await call.body(setManyProgressSchema)
  const { roadmap } = call.query(roadmapQuerySchema)
  return setManyProgress(viewer, changes, new Date(), roadmap)
})
