import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { renewJoinCode, revokeJoinCode } from '@/lib/mentoring/cohorts/joining/join-link.commands'
import { serve } from '@/lib/platform/http/serve'

export const POST = serve(
  cohortCalls.renewJoinCode,
  async (viewer, call) => await renewJoinCode(viewer, call.params.id, await call.body()),
)

export const DELETE = serve(cohortCalls.revokeJoinCode, async (viewer, call) => revokeJoinCode(viewer, call.params.id))
