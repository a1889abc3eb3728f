import { setManyProgress } from '@/lib/learning/progress/batch/commands'
import { progressCalls } from '@/lib/learning/progress/calls'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(progressCalls.setManyProgress, async (viewer, call) => {
  const { changes, keepDone } = await call.body()
  const { roadmap } = call.query()
  return setManyProgress(viewer, changes, new Date(), roadmap, keepDone)
})
