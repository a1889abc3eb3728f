import { notFound } from '@/lib/foundation/errors'
import { planCalls } from '@/lib/learning/plans/calls'
import { savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(planCalls.savePlan, async (viewer, call) => {
  await savePlan(viewer, await call.body())
  const plan = await findPlan(viewer)
  if (!plan) throw notFound('plan')
  return plan
})
