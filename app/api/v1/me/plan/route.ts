import { notFound } from '@/lib/foundation/errors'
import { planCalls } from '@/lib/learning/plans/calls'
import { chooseMainRoadmap, savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { isRoadmapAlone, planSchema } from '@/lib/learning/plans/schema'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(planCalls.savePlan, async (viewer, call) => {
  const body = await call.body()
  if (isRoadmapAlone(body)) await chooseMainRoadmap(viewer, body)
  else await savePlan(viewer, planSchema.parse(body))
  const plan = await findPlan(viewer)
  if (!plan) throw notFound('plan')
  return plan
})
