import { planCalls } from '@/lib/learning/plans/calls'
import { assumeWorkStart } from '@/lib/learning/plans/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(planCalls.assumeWorkStart, async (viewer, call) => {
  const { startsWorkOn } = await call.body()
  await assumeWorkStart(viewer, startsWorkOn)
})
