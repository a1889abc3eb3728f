import { answerPlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(learnerCalls.answerPlan, async (viewer, call) =>
  answerPlan(viewer, call.params.id, await call.body()),
)
