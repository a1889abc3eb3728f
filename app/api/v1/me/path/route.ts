import { serve } from '@/lib/doors/http/serve'
import { planCalls } from '@/lib/learning/plans/calls'
import { assumeWorkStart } from '@/lib/learning/plans/commands'

export const PUT = serve(planCalls.assumeWorkStart, async (viewer, call) => {
  const { startsWorkOn } = await call.body()
  await assumeWorkStart(viewer, startsWorkOn)
})
