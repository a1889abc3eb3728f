import { route } from '@/lib/boundary/route'
import { answerPlan } from '@/lib/mentoring/agreed-plans/commands'
import { answerSchema } from '@/lib/mentoring/agreed-plans/schema'

export const POST = route<{ id: string }>(async (viewer, call) =>
  answerPlan(viewer, call.params.id, await call.body(answerSchema)),
)
