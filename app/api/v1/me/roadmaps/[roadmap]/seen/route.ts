import { progressCalls } from '@/lib/learning/progress/calls'
import { markChangesSeen } from '@/lib/learning/progress/revision/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(progressCalls.markChangesSeen, async (viewer, call) => {
  const { revision } = await call.body()
  await markChangesSeen(viewer, call.params.roadmap, revision)
})
