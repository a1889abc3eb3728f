import { learnerCalls } from '@/lib/mentoring/learners/calls'
import { revokeWaiver, waiveStep } from '@/lib/mentoring/learners/waivers/commands'
import { serve } from '@/lib/platform/http/serve'

export const PUT = serve(learnerCalls.waiveStep, async (viewer, call) =>
  waiveStep(viewer, call.params.id, call.params.step, await call.body()),
)

export const DELETE = serve(learnerCalls.revokeWaiver, async (viewer, { params }) =>
  revokeWaiver(viewer, params.id, params.step),
)
