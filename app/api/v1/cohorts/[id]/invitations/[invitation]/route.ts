import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { withdrawInvitation } from '@/lib/mentoring/cohorts/invitations/commands'
import { serve } from '@/lib/platform/http/serve'

export const DELETE = serve(cohortCalls.withdrawInvitation, async (viewer, call) =>
  withdrawInvitation(viewer, call.params.id, call.params.invitation),
)
