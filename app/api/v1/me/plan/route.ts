import { route } from '@/lib/doors/http/route'
import { notFound } from '@/lib/foundation/errors'
import { savePlan } from '@/lib/learning/plans/commands'
import { findPlan } from '@/lib/learning/plans/data'
import { planSchema } from '@/lib/learning/plans/schema'

export const PUT = route(async (viewer, call) => {
  await savePlan(viewer, await call.body(planSchema))
  const plan = await findPlan(viewer)
  if (!plan) throw notFound('The plan')
  return plan
})
