import { noContent, route } from '@/lib/doors/http/route'
import { withdrawPlan } from '@/lib/mentoring/learners/agreed-plans/commands'

export const DELETE = route<{ id: string; plan: string }>(async (viewer, { params }) => {
  await withdrawPlan(viewer, params.id, params.plan)
  return noContent()
})
