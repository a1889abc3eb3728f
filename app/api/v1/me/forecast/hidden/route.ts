import { planCalls } from '@/lib/learning/plans/calls'
import { hideForecast } from '@/lib/learning/plans/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(planCalls.hideForecast, async (viewer, call) => {
  const { isHidden } = await call.body()
  await hideForecast(viewer, isHidden)
})
