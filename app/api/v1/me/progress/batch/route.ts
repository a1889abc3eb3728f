import { serve } from '@/lib/doors/http/serve'
import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { progressCalls } from '@/lib/learning/progress/calls'

export const POST = serve(progressCalls.setManyProgress, async (viewer, call) => {
  const { changes, keepDone } = await call.body()
  const { roadmap } = call.query()
  return setManyProgress(viewer, changes, new Date(), roadmap, keepDone)
})
