import { serve } from '@/lib/doors/http/serve'
import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { confirmSkill, revokeConfirmation } from '@/lib/mentoring/learners/confirmations/commands'

export const PUT = serve(learnerCalls.confirmSkill, async (viewer, call) =>
  confirmSkill(viewer, call.params.id, call.params.skill, await call.body()),
)

export const DELETE = serve(learnerCalls.revokeConfirmation, async (viewer, { params }) =>
  revokeConfirmation(viewer, params.id, params.skill),
)
