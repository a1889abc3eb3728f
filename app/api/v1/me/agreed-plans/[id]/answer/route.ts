import { serve } from '@/lib/doors/http/serve'
import { answerPlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { learnerCalls } from '@/lib/mentoring/learners/calls'

export const POST = serve(learnerCalls.answerPlan, async (viewer, call) =>
  answerPlan(viewer, call.params.id, await call.body()),
)
