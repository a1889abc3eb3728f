import { withdrawPlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(learnerCalls.withdrawPlan, async (viewer, { params }) =>
  withdrawPlan(viewer, params.id, params.plan),
)
