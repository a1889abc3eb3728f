import { serve } from '@/lib/doors/http/serve'
import { withdrawPlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { learnerCalls } from '@/lib/mentoring/learners/calls'

export const DELETE = serve(learnerCalls.withdrawPlan, async (viewer, { params }) =>
  withdrawPlan(viewer, params.id, params.plan),
)
