import { cohortCalls } from '@/lib/mentoring/cohorts/calls'
import { inviteByMail } from '@/lib/mentoring/cohorts/invitations/commands'
import { listInvitations } from '@/lib/mentoring/cohorts/invitations/data'
import { serve } from '@/lib/platform/http/serve'

export const GET = serve(cohortCalls.listInvitations, async (viewer, call) => ({
  invitations: await listInvitations(viewer, call.params.id),
}))

export const POST = serve(
  cohortCalls.inviteByMail,
  async (viewer, call) => await inviteByMail(viewer, call.params.id, await call.body()),
)
