import { proposePlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { listLearnerAgreedPlans } from '@/lib/mentoring/learners/agreed-plans/data'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(learnerCalls.listAgreedPlans, async (viewer, { params }) => ({
  plans: await listLearnerAgreedPlans(viewer, params.id),
}))

export const POST = serve(
  learnerCalls.proposePlan,
  async (viewer, call) => await proposePlan(viewer, call.params.id, await call.body()),
)
