import { route } from '@/lib/boundary/route'
import { notFound } from '@/lib/errors'
import { savePlan } from '@/lib/plans/commands'
import { findPlan } from '@/lib/plans/data'
import { planSchema } from '@/lib/plans/schema'

export const PUT = route(async (viewer, call) => {
  await savePlan(viewer, await call.body(planSchema))
  const plan = await findPlan(viewer)
  if (!plan) throw notFound('The plan')
  return plan
})
