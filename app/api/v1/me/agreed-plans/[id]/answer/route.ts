import { route } from '@/lib/doors/http/route'
import { answerPlan } from '@/lib/mentoring/learners/agreed-plans/commands'
import { answerSchema } from '@/lib/mentoring/learners/agreed-plans/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  answerPlan(viewer, call.params.id, await call.body(answerSchema)),
)
