import { noContent, route } from '@/lib/boundary/route'
import { withdrawPlan } from '@/lib/mentoring/agreed-plans/commands'

export const DELETE = route<{ id: string; plan: string }>(async (viewer, { params }) => {
  await withdrawPlan(viewer, params.id, params.plan)
  return noContent()
})
