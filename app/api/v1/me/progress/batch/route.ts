import { route } from '@/lib/doors/http/route'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { roadmapQuerySchema, setManyProgressSchema } from '@/lib/learning/progress/schema'

export const POST = route(async (viewer, call) => {
  const { changes, keepDone } = await call.body(setManyProgressSchema)
  const { roadmap } = call.query(roadmapQuerySchema)
  return setManyProgress(viewer, changes, new Date(), roadmap, keepDone)
})
