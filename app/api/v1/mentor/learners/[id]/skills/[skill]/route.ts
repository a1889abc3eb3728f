import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { confirmSkill, revokeConfirmation } from '@/lib/mentoring/learners/confirmations/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(learnerCalls.confirmSkill, async (viewer, call) =>
  confirmSkill(viewer, call.params.id, { skill: call.params.skill, ...call.query() }, await call.body()),
)

export const DELETE = serve(learnerCalls.revokeConfirmation, async (viewer, { params, query }) =>
  revokeConfirmation(viewer, params.id, { skill: params.skill, ...query() }),
)
